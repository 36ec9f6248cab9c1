package org.symbolon.identity;

import java.util.UUID;

/** That somebody acts for an organisation. */
public record Membership(UUID organisation, MemberRole role) {}
