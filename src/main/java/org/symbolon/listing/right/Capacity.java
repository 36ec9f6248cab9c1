package org.symbolon.listing.right;

import java.util.ArrayList;
import java.util.List;

/** In which capacity an organisation offers a technology. */
public enum Capacity {
  OWNER,
  EXCLUSIVE_LICENSEE,
  AGENT;

  /** What has to be shown before anybody checks it. */
  List<EvidenceKind> needed(boolean coOwners) {
    var needed = new ArrayList<EvidenceKind>();
    needed.add(
        switch (this) {
          case OWNER -> EvidenceKind.OWNERSHIP;
          case EXCLUSIVE_LICENSEE -> EvidenceKind.LICENCE;
          case AGENT -> EvidenceKind.POWER_OF_ATTORNEY;
        });
    if (coOwners) {
      needed.add(EvidenceKind.CO_OWNERS_CONSENT);
    }
    return needed;
  }
}
