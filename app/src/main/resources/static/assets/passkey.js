// Passkeys: asks the browser's authenticator and puts its answer into the form. Without script a code does.
(function () {
  'use strict';
  if (!window.PublicKeyCredential) return;

  function bytes(text) {
    var raw = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(raw, function (c) { return c.charCodeAt(0); });
  }
  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer)))
      .replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function list(credentials) {
    return (credentials || []).map(function (c) { return { type: c.type, id: bytes(c.id) }; });
  }
  function answer(credential, response) {
    return JSON.stringify({
      id: credential.id, rawId: text(credential.rawId), type: credential.type,
      clientExtensionResults: credential.getClientExtensionResults(),
      authenticatorAttachment: credential.authenticatorAttachment || undefined, response: response
    });
  }
  function make(task) {
    task.challenge = bytes(task.challenge);
    task.user.id = bytes(task.user.id);
    task.excludeCredentials = list(task.excludeCredentials);
    return navigator.credentials.create({ publicKey: task }).then(function (made) {
      return answer(made, {
        clientDataJSON: text(made.response.clientDataJSON),
        attestationObject: text(made.response.attestationObject),
        transports: made.response.getTransports ? made.response.getTransports() : []
      });
    });
  }
  function use(task) {
    task.challenge = bytes(task.challenge);
    task.allowCredentials = list(task.allowCredentials);
    return navigator.credentials.get({ publicKey: task }).then(function (used) {
      return answer(used, {
        clientDataJSON: text(used.response.clientDataJSON),
        authenticatorData: text(used.response.authenticatorData),
        signature: text(used.response.signature),
        userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined
      });
    });
  }
  function fetchTask(address, form) {
    var data = new URLSearchParams();
    data.append('_csrf', form.elements._csrf.value);
    return fetch(address, { method: 'POST', body: data, credentials: 'same-origin', headers: { 'X-Tragwerk': 'passkey' } })
      .then(function (response) { if (!response.ok) throw new Error(String(response.status)); return response.json(); });
  }
  function say(form, sentence) {
    var line = form.querySelector('[data-passkey-meldung]');
    if (!line) {
      line = document.createElement('p');
      line.setAttribute('role', 'alert');
      line.setAttribute('data-passkey-meldung', '');
      form.appendChild(line);
    }
    line.textContent = sentence;
  }

  // Forms that take a passkey's answer: the field stays empty, the passkey is asked; otherwise the typed code goes.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    var holder = form.querySelector('[data-passkey-feld]');
    var address = form.dataset.passkey || (holder && holder.dataset.passkeyFeld);
    var field = form.elements.passwort;
    if (!address || !field || field.value) return;
    event.preventDefault();
    fetchTask(address, form).then(use).then(function (json) {
      // JSON is longer than the longest code.
      field.removeAttribute('maxlength');
      field.value = json;
      form.submit();
    }).catch(function () { say(form, 'Der Passkey hat nicht geantwortet. Versuchen Sie es noch einmal oder geben Sie einen Code ein.'); });
  });

  // The page that makes a passkey.
  document.querySelectorAll('form[data-passkey-neu]').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      if (form.elements.antwort.value) return;
      event.preventDefault();
      make(JSON.parse(form.dataset.passkeyNeu)).then(function (json) {
        form.elements.antwort.value = json;
        form.submit();
      }).catch(function () { say(form, 'Es wurde kein Passkey angelegt. Gehen Sie zurück und versuchen Sie es noch einmal.'); });
    });
  });
  document.querySelectorAll('[data-nur-passkey]').forEach(function (part) { part.hidden = false; });
})();
