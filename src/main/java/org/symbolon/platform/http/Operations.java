package org.symbolon.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which code answers which operation of the contract. Filled once, by the Api classes. */
public final class Operations {
  private final Map<String, Operation> byId = new LinkedHashMap<>();

  /** Binds code in await style to an operation id of the contract. */
  public Operations bind(String operationId, Operation.Awaiting operation) {
    return put(operationId, operation);
  }

  /** Binds a hot read that stays on the event loop. */
  public Operations bindComposing(String operationId, Operation.Composing operation) {
    return put(operationId, operation);
  }

  private Operations put(String operationId, Operation operation) {
    if (byId.putIfAbsent(operationId, operation) != null) {
      throw new IllegalStateException("The operation " + operationId + " is bound twice.");
    }
    return this;
  }

  Operation get(String operationId) {
    return byId.get(operationId);
  }

  /**
   * Compares the bindings with the contract.
   *
   * @throws IllegalStateException naming every operation without code and all code without
   *     operation
   */
  void requireAll(Set<String> contract) {
    var unbound = new TreeSet<>(contract);
    unbound.removeAll(byId.keySet());
    var unknown = new TreeSet<>(byId.keySet());
    unknown.removeAll(contract);
    if (!unbound.isEmpty() || !unknown.isEmpty()) {
      throw new IllegalStateException(
          (unbound.isEmpty()
                  ? ""
                  : "Operations of the contract that nothing answers: " + unbound + ". ")
              + (unknown.isEmpty() ? "" : "Bound, but not in the contract: " + unknown + "."));
    }
  }
}
