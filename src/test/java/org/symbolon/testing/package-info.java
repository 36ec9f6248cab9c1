/** What tests share: real engines by one annotation. */
package org.symbolon.testing;
