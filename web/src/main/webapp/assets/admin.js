/* What the administration cannot do without script, and what it does better with it. Every form works without this file,
   but the passkeys; nothing here is needed to read. */
(() => {
  "use strict";

  // On a desk the menu is always open, in browsers whose styles cannot open it too.
  const menu = document.querySelector(".menu");
  const desk = matchMedia("(min-width: 64rem)");
  const fit = () => { if (menu) { menu.open = desk.matches; } };
  desk.addEventListener("change", fit);
  fit();

  // So is a filter; on a phone it stays out of the way of what it filters.
  const room = matchMedia("(min-width: 48rem)");
  const unfold = () => document.querySelectorAll(".fold").forEach(each => { each.open = room.matches; });
  room.addEventListener("change", unfold);
  unfold();

  // Escape closes what unfolds over the page, and gives the focus back to what opened it.
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") { return; }
    const open = event.target.closest("details.person[open], details.menu[open]");
    if (open && !(open === menu && desk.matches)) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", event => {
    const person = document.querySelector("details.person[open]");
    if (person && !person.contains(event.target)) { person.open = false; }
  });

  // Who sent a form that was refused is led to what has to be put right.
  document.querySelector("[data-focus]")?.focus();

  // What was refused can lie in something folded.
  document.querySelectorAll("main details [aria-invalid=true]").forEach(field => { field.closest("details").open = true; });

  // Once is enough: a second click sends nothing again while the first is on its way.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) { return; }
    if (form.dataset.sent) { event.preventDefault(); } else { form.dataset.sent = "yes"; }
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      document.getElementById("news").textContent = button.dataset.copied;
    });
  }

  for (const button of document.querySelectorAll("[data-download]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const lines = [...document.getElementById(button.dataset.download).children].map(each => each.textContent.trim());
      const link = Object.assign(document.createElement("a"), {
        href: "data:text/plain;charset=utf-8," + encodeURIComponent(lines.join("\n") + "\n"),
        download: button.dataset.name,
      });
      link.click();
    });
  }

  // A passkey is made on the device; what it answers goes with the form.
  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), each => each.charCodeAt(0));
  const written = buffer =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const passkeyForm = document.querySelector("form[data-passkey]");
  passkeyForm?.addEventListener("submit", async event => {
    if (passkeyForm.elements.response.value) { return; }
    event.preventDefault();
    const message = passkeyForm.querySelector("[role=alert]");
    message.hidden = true;
    try {
      const wanted = JSON.parse(passkeyForm.dataset.passkey);
      const options = wanted.publicKey ?? wanted;
      options.challenge = bytes(options.challenge);
      options.user.id = bytes(options.user.id);
      (options.excludeCredentials ?? []).forEach(known => { known.id = bytes(known.id); });
      const made = await navigator.credentials.create({ publicKey: options });
      passkeyForm.elements.response.value = JSON.stringify({
        id: made.id,
        rawId: written(made.rawId),
        type: made.type,
        authenticatorAttachment: made.authenticatorAttachment,
        response: {
          attestationObject: written(made.response.attestationObject),
          clientDataJSON: written(made.response.clientDataJSON),
          transports: made.response.getTransports?.() ?? [],
        },
        clientExtensionResults: made.getClientExtensionResults(),
      });
      passkeyForm.requestSubmit(event.submitter);
    } catch (refused) {
      message.textContent = passkeyForm.dataset.refused;
      message.hidden = false;
    }
  });

  // The session has ended while a part of the page was asked for: the whole form goes, sign-in keeps it and goes on.
  // Any other failure shows itself on the page that answers.
  const whenReady = () => {
    if (!window.jQuery) { return; }
    jQuery(document).on("pfAjaxError", (event, xhr, settings) => {
      if (xhr.status !== 401) { return; }
      const sent = new URLSearchParams(settings.data);
      const source = sent.get("jakarta.faces.source");
      const element = source && document.getElementById(source);
      const form = element?.closest("form") ?? document.querySelector("main form[method=post]");
      const typed = form && [...form.elements].some(each => each.matches("input:not([type=hidden]), select, textarea"));
      if (!typed) { location.assign(location.href); return; }
      for (const [name, value] of sent) {
        if (!name.startsWith("jakarta.faces.") && !form.elements[name]) { form.append(hidden(name, value)); }
      }
      if (source && !form.elements[source]) { form.append(hidden(source, source)); }
      HTMLFormElement.prototype.submit.call(form);
    });
  };
  const hidden = (name, value) => Object.assign(document.createElement("input"), { type: "hidden", name, value });
  whenReady();
})();
