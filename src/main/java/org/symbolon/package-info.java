/**
 * The front door: {@link org.symbolon.Main} reads the command line, {@link org.symbolon.Settings}
 * reads the settings, {@link org.symbolon.Wiring} builds every object once.
 */
package org.symbolon;
