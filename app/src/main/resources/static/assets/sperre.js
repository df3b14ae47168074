// The lock screen over the page: after a pause without input the server locks the session and this hides the page.
// Nothing typed is lost, because the page stays underneath.
(function () {
  'use strict';
  var dialog = document.getElementById('sperre');
  if (!dialog || !dialog.showModal) return;
  var form = dialog.querySelector('form');
  var pause = Number(dialog.dataset.minuten) * 60000;
  var last = Date.now();
  ['keydown', 'pointerdown', 'wheel', 'touchstart'].forEach(function (kind) {
    document.addEventListener(kind, function () { if (!dialog.open) last = Date.now(); }, { passive: true });
  });

  function post(address, data) {
    data.append('_csrf', form.elements._csrf.value);
    return fetch(address, { method: 'POST', body: data, credentials: 'same-origin', headers: { 'X-Tragwerk': 'sperre' } });
  }
  function lock() {
    dialog.showModal();
    document.documentElement.classList.add('ist-gesperrt');
  }
  setInterval(function () {
    if (dialog.open || Date.now() - last < pause) return;
    lock();
    post('/anmelden/sperren', new URLSearchParams()).catch(function () {});
  }, 5000);
  document.querySelectorAll('form[data-qa=sperren]').forEach(function (button) {
    button.addEventListener('submit', function (event) {
      event.preventDefault();
      lock();
      post('/anmelden/sperren', new URLSearchParams()).catch(function () {});
    });
  });
  // Escape does not open it.
  dialog.addEventListener('cancel', function (event) { event.preventDefault(); });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var data = new URLSearchParams();
    data.append('tw-entsperren', form.elements['tw-entsperren'].value);
    post(form.action, data).then(function (response) {
      var fault = dialog.querySelector('.tw-sperre__fehler');
      if (response.redirected) {
        window.location.assign(response.url);
      } else if (response.ok) {
        fault.hidden = true;
        form.reset();
        last = Date.now();
        document.documentElement.classList.remove('ist-gesperrt');
        dialog.close();
      } else {
        fault.hidden = false;
        form.elements['tw-entsperren'].select();
      }
    }).catch(function () {});
  });
})();
