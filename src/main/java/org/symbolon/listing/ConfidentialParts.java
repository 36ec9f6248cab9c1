package org.symbolon.listing;

import org.symbolon.identity.Viewer;
import org.symbolon.platform.language.Wording;

/** What a viewer sees of a listing beside its public content. The package above this one knows. */
@FunctionalInterface
public interface ConfidentialParts {
  ConfidentialView of(Viewer viewer, Listing listing, Wording say);
}
