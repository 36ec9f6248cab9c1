/** Bytes as they travel in JSON. */
function toText(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

interface Named {
  type: "public-key";
  id: string;
}

function named(credentials: Named[]): PublicKeyCredentialDescriptor[] {
  return credentials.map((one) => ({ type: one.type, id: toBytes(one.id) }));
}

/**
 * A form that needs a passkey: asks the device for it when it is sent, and sends along what the device
 * signed. Shown only where scripts run and the browser knows passkeys.
 */
export class PasskeyForm extends HTMLElement {
  private status: HTMLElement | undefined;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form || this.status || !("PublicKeyCredential" in window)) return;
    this.status = document.createElement("p");
    this.status.className = "field-error";
    this.status.setAttribute("role", "alert");
    this.append(this.status);
    this.classList.add("ready");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(form);
    });
  }

  private async send(form: HTMLFormElement): Promise<void> {
    this.status!.textContent = "";
    try {
      const options = await this.options(form);
      const signed = options.rp ? await this.make(options) : await this.prove(options);
      form.querySelector<HTMLInputElement>("input[name=credential]")!.value = JSON.stringify(signed);
      form.submit();
    } catch {
      // Whoever closes the device's window, or has no passkey here, is told what else he can do.
      this.status!.textContent = this.dataset.failed ?? "";
    }
  }

  // The shape of the options is the server's.
  private async options(form: HTMLFormElement): Promise<any> {
    if (this.dataset.options) return JSON.parse(this.dataset.options);
    const fields = new URLSearchParams();
    const token = form.querySelector<HTMLInputElement>("input[name=token]");
    if (token) fields.append("token", token.value);
    const answer = await fetch(this.dataset.from!, { method: "POST", body: fields });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }

  private async make(options: any): Promise<unknown> {
    const made = (await navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        user: { ...options.user, id: toBytes(options.user.id) },
        excludeCredentials: named(options.excludeCredentials),
      },
    })) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    return {
      id: made.id,
      rawId: toText(made.rawId),
      type: made.type,
      response: {
        clientDataJSON: toText(response.clientDataJSON),
        attestationObject: toText(response.attestationObject),
        transports: [],
      },
      clientExtensionResults: {},
    };
  }

  private async prove(options: any): Promise<unknown> {
    const proof = (await navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: toBytes(options.challenge),
        allowCredentials: named(options.allowCredentials),
      },
    })) as PublicKeyCredential;
    const response = proof.response as AuthenticatorAssertionResponse;
    return {
      id: proof.id,
      rawId: toText(proof.rawId),
      type: proof.type,
      response: {
        clientDataJSON: toText(response.clientDataJSON),
        authenticatorData: toText(response.authenticatorData),
        signature: toText(response.signature),
        userHandle: response.userHandle ? toText(response.userHandle) : undefined,
      },
      clientExtensionResults: {},
    };
  }
}
