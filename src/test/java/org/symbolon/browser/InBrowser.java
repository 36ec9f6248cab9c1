package org.symbolon.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.symbolon.testing.Running;

/**
 * A test class that looks at a running marketplace through Chromium; its constructor may take a
 * {@link Chromium} beside the marketplace. All such classes share one server and one browser. Where
 * there is no Chromium they are skipped, and say so.
 */
@Tag("browser")
@Running(demo = true)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
