package org.symbolon.introduction.desk;

import java.util.List;
import org.symbolon.matching.PairCard;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.Frame;

/**
 * Pairs that were not tried yet, written out.
 *
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
public record PairsView(
    Frame frame,
    List<PairCard> pairs,
    String previous,
    String next,
    String formToken,
    List<FormError> errors,
    boolean done) {}
