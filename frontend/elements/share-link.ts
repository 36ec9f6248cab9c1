/** A button that shares the address of the page, or copies it where the device cannot share. */
export class ShareLink extends HTMLElement {
  connectedCallback(): void {
    const canShare = typeof navigator.share === "function";
    if (!canShare && !navigator.clipboard) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "plain";
    button.textContent = (canShare ? this.dataset.share : this.dataset.copy) ?? "";
    const status = document.createElement("p");
    status.className = "note";
    status.setAttribute("role", "status");
    button.addEventListener("click", () => void this.act(canShare, status));
    this.replaceChildren(button, status);
  }

  private async act(canShare: boolean, status: HTMLElement): Promise<void> {
    const url = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
    try {
      if (canShare) {
        await navigator.share({ title: document.title, url });
      } else {
        await navigator.clipboard.writeText(url);
        status.textContent = this.dataset.copied ?? "";
      }
    } catch {
      // Whoever closes the device's share sheet changed his mind: nothing to say.
      status.textContent = "";
    }
  }
}
