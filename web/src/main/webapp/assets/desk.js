// What the way in gains from script: passkeys, a look at the password, and going on by itself. All of it works without.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function signIn(form) {
  const answer = await fetch(form.dataset.passkey, { method: "POST" });
  if (!answer.ok) throw new Error(answer.statusText);
  const { ticket, options } = await answer.json();
  const wanted = options.publicKey ?? options;
  wanted.challenge = bytes(wanted.challenge);
  (wanted.allowCredentials ?? []).forEach((known) => { known.id = bytes(known.id); });
  const shown = await navigator.credentials.get({ publicKey: wanted });
  const response = shown.response;
  form.elements.ticket.value = ticket;
  form.elements.passkey.value = JSON.stringify({
    id: shown.id,
    rawId: text(shown.rawId),
    type: shown.type,
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : null,
    },
    clientExtensionResults: shown.getClientExtensionResults(),
  });
  HTMLFormElement.prototype.submit.call(form);
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  const button = form.querySelector("button");
  const message = form.querySelector("[role=alert]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    button.disabled = true;
    message.hidden = true;
    try {
      await signIn(form);
    } catch (refused) {
      message.textContent = form.dataset.refused;
      message.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
}

for (const box of document.querySelectorAll("[data-shows]")) {
  box.parentElement.hidden = false;
  box.addEventListener("change", () => {
    document.getElementById(box.dataset.shows).type = box.checked ? "text" : "password";
  });
}

const onward = document.querySelector("form[data-goes-on]");
if (onward) HTMLFormElement.prototype.submit.call(onward);

const wrong = document.querySelector("[aria-invalid=true]");
if (wrong) wrong.focus();
