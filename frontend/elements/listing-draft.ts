const WAIT_MS = 3_000;

/**
 * Saves a listing while it is typed, and shows afresh what the readiness checker finds. Every button
 * of the form saves too, so nothing depends on this.
 */
export class ListingDraft extends HTMLElement {
  private timer = 0;
  private dirty = false;
  private saving: Promise<void> = Promise.resolve();

  connectedCallback(): void {
    this.addEventListener("input", () => this.typed());
    this.addEventListener("submit", () => this.leave());
    window.addEventListener("pagehide", this.goes);
  }

  disconnectedCallback(): void {
    window.removeEventListener("pagehide", this.goes);
  }

  private get form(): HTMLFormElement {
    return this.querySelector("form")!;
  }

  private typed(): void {
    this.dirty = true;
    this.say(this.dataset["unsaved"] ?? "");
    this.count();
    clearTimeout(this.timer);
    // One after the other: an older text must never arrive behind a newer one.
    this.timer = window.setTimeout(() => (this.saving = this.saving.then(() => this.save())), WAIT_MS);
  }

  /** The button that was pressed saves by itself. */
  private leave(): void {
    clearTimeout(this.timer);
    this.dirty = false;
  }

  private readonly goes = (): void => {
    clearTimeout(this.timer);
    if (this.dirty) navigator.sendBeacon(this.form.action, this.fields());
    this.dirty = false;
  };

  private fields(): URLSearchParams {
    const fields = new URLSearchParams();
    new FormData(this.form).forEach((value, name) => {
      if (typeof value === "string") fields.append(name, value);
    });
    fields.append("act", "autosave");
    return fields;
  }

  private async save(): Promise<void> {
    if (!this.dirty) return;
    this.dirty = false;
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: this.fields(), redirect: "error" });
      if (!answer.ok && answer.status !== 409) throw new Error(`answered ${answer.status}`);
      this.show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch (problem) {
      // What was typed is still in the page; the next key tries again.
      console.warn(problem);
      this.dirty = true;
      this.say(this.dataset["failed"] ?? "");
    }
  }

  private show(page: Document): void {
    const fresh = page.getElementById("readiness");
    const shown = document.getElementById("readiness");
    if (!fresh || !shown) return;
    const version = fresh.dataset["version"];
    const field = this.form.elements.namedItem("version");
    if (version && field instanceof HTMLInputElement) field.value = version;
    if (this.dirty) fresh.querySelector("#saved")!.textContent = this.dataset["unsaved"] ?? "";
    shown.replaceChildren(...fresh.childNodes);
  }

  private say(words: string): void {
    const saved = document.getElementById("saved");
    if (saved) saved.textContent = words;
  }

  private count(): void {
    this.querySelectorAll<HTMLElement>("[data-count]").forEach((shown) => {
      const field = document.getElementById(shown.dataset["count"] ?? "");
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
      const characters = [...field.value].length;
      shown.textContent = `${characters} / ${shown.dataset["most"]}`;
      shown.classList.toggle("too-many", characters > Number(shown.dataset["most"]));
    });
  }
}
