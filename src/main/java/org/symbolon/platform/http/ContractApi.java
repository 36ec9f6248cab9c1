package org.symbolon.platform.http;

/** The contract, served as it is written. */
public final class ContractApi {
  private final Reply reply;

  public ContractApi(Contract contract) {
    this.reply = Reply.text("application/yaml", contract.text()).withContentEtag();
  }

  public void bind(Operations operations) {
    operations.bind("getContract", call -> reply);
  }
}
