/**
 * What becomes of introductions: questions after three, six and twelve months, the ledger of
 * outcomes, and the funnel that is computed from it alone. Follows the steps of cases; {@code
 * introduction} knows nothing of it.
 */
package org.symbolon.introduction.outcome;
