// Passkeys: the browser asks the device, and the form sends its answer. Read with templates/sign_in/passkey.html.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (each) => ({ ...each, id: bytes(each.id) });

async function make(options) {
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: (options.excludeCredentials ?? []).map(known),
      // Kept on the device, and opened by a finger, a face or a PIN: so that it can stand for password and code.
      authenticatorSelection: {
        ...options.authenticatorSelection,
        residentKey: "required",
        requireResidentKey: true,
        userVerification: "required",
      },
      extensions: { credProps: true },
    },
  });
  return {
    ...named(key),
    response: {
      attestationObject: text(key.response.attestationObject),
      clientDataJSON: text(key.response.clientDataJSON),
      transports: key.response.getTransports?.() ?? [],
    },
  };
}

async function use(options) {
  const key = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: (options.allowCredentials ?? []).map(known),
    },
  });
  const { authenticatorData, clientDataJSON, signature, userHandle } = key.response;
  return {
    ...named(key),
    response: {
      authenticatorData: text(authenticatorData),
      clientDataJSON: text(clientDataJSON),
      signature: text(signature),
      ...(userHandle && { userHandle: text(userHandle) }),
    },
  };
}

function named(key) {
  const clientExtensionResults = key.getClientExtensionResults();
  return { id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults };
}

for (const form of document.querySelectorAll("[data-passkey]")) {
  form.querySelector("[data-passkey-without]").hidden = true;
  form.querySelector("[data-passkey-with]").hidden = false;
  form.addEventListener("submit", async (submitted) => {
    submitted.preventDefault();
    const problem = form.querySelector("[data-passkey-problem]");
    problem.textContent = "";
    try {
      const { publicKey } = JSON.parse(form.dataset.options);
      const answer = form.dataset.passkey === "create" ? await make(publicKey) : await use(publicKey);
      form.elements.credential.value = JSON.stringify(answer);
      form.submit();
    } catch {
      problem.textContent = form.dataset.problem;
    }
  });
}
