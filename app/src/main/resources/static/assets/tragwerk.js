// Tragwerk in the browser: comfort only. Every page works without it.
(function () {
  'use strict';

  // Phone menu: the button exists for script only, the links are always there.
  document.querySelectorAll('.tw-menue').forEach(function (button) {
    var nav = document.querySelector('.tw-kopf nav');
    if (!nav) return;
    button.addEventListener('click', function () {
      var open = nav.classList.toggle('ist-offen');
      button.setAttribute('aria-expanded', String(open));
    });
  });

  // A form that was refused gets back what was typed in it; the address becomes that of its page.
  var typed = document.getElementById('getippt');
  if (typed) {
    if (typed.dataset.seite) history.replaceState(null, '', typed.dataset.seite);
    // Of several forms with the same address the one with the same hidden values.
    var same = function (form) {
      return Array.prototype.filter.call(form.querySelectorAll('input[type=hidden]'), function (field) {
        var word = typed.content.querySelector('input[name="' + CSS.escape(field.name) + '"]');
        return word && word.value === field.value;
      }).length;
    };
    var refused = Array.prototype.filter.call(document.forms, function (form) {
      return form.getAttribute('action') === typed.dataset.form
        || form.querySelector('[formaction="' + CSS.escape(typed.dataset.form) + '"]');
    }).reduce(function (best, form) { return best && same(best) >= same(form) ? best : form; }, null);
    if (refused) {
      var fields = Array.prototype.filter.call(refused.elements, function (field) {
        return field.name && ['hidden', 'password', 'file', 'submit', 'button'].indexOf(field.type) < 0;
      });
      var box = function (field) { return field.type === 'radio' || field.type === 'checkbox'; };
      fields.filter(box).forEach(function (field) { field.checked = false; });
      typed.content.querySelectorAll('input').forEach(function (word) {
        var field = fields.find(function (f) { return f.name === word.name && (!box(f) || f.value === word.value); });
        if (!field) return;
        fields.splice(fields.indexOf(field), 1);
        if (box(field)) field.checked = true; else field.value = word.value;
      });
      for (var around = refused.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
      refused.querySelectorAll('details').forEach(function (inner) { inner.open = true; });
    }
  }

  // What the page says first takes the focus once: faults before news.
  var first = document.querySelector('.tw-fehler[tabindex]') || document.querySelector('.tw-hinweis[tabindex]');
  if (first) first.focus();

  // Keys of the desk: only outside of fields; shown in the buttons as <kbd>.
  function typing(target) {
    return target.closest('input, textarea, select, [contenteditable]') !== null;
  }
  var going = false;
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey && event.key === 'Enter' && event.target.form) {
      event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (!document.documentElement.classList.contains('tw-amt')) return;
    // G, then a letter, opens an area.
    if (going) {
      going = false;
      var area = document.querySelector('[data-gehe="' + CSS.escape(event.key.toUpperCase()) + '"]');
      if (area) { event.preventDefault(); area.click(); return; }
    }
    if (event.key === 'g' || event.key === 'G') {
      going = true;
      setTimeout(function () { going = false; }, 1500);
      return;
    }
    if (event.key === '/') {
      var search = document.getElementById('suche');
      if (search) { search.focus(); event.preventDefault(); }
      return;
    }
    if (event.key === 'e' || event.key === 'E') {
      var lines = document.querySelectorAll('details.tw-rz');
      var open = Array.prototype.some.call(lines, function (d) { return !d.open; });
      lines.forEach(function (d) { d.open = open; });
    }
    var rows = Array.prototype.slice.call(document.querySelectorAll('table[data-liste] tbody tr'));
    if (rows.length && (event.key === 'j' || event.key === 'k')) {
      var current = rows.findIndex(function (r) { return r.classList.contains('ist-gewaehlt'); });
      var next = Math.min(rows.length - 1, Math.max(0, current + (event.key === 'j' ? 1 : -1)));
      rows.forEach(function (r, i) { r.classList.toggle('ist-gewaehlt', i === next); });
      var link = rows[next].querySelector('a');
      if (link) link.focus();
      return;
    }
    // A key opens or focuses, it never decides: pressing Enter on the focused button does.
    var key = event.key.toUpperCase();
    var target = document.querySelector('[aria-keyshortcuts="' + CSS.escape(key) + '"]');
    if (target) { target.focus(); event.preventDefault(); }
  });

  // Saving while typing: the text stays on the page while the connection is gone and is sent again.
  document.querySelectorAll('form[data-speichern]').forEach(function (form) {
    var line = document.querySelector('.tw-gespeichert');
    var timer = null;
    var waiting = false;
    var running = false;
    var again = false;
    var left = false;
    function say(text, state) {
      if (!line) return;
      var label = line.querySelector('[data-text]') || line;
      label.textContent = text;
      line.dataset.stand = state;
    }
    // One at a time: two on their way at once could arrive in the wrong order.
    function save() {
      if (left) return;
      if (running) { again = true; return; }
      running = true;
      waiting = true;
      var data = new URLSearchParams();
      new FormData(form).forEach(function (value, name) { if (typeof value === 'string') data.append(name, value); });
      var slow = setTimeout(function () { say(line ? line.dataset.laeuft : '', 'laeuft'); }, 300);
      fetch(form.dataset.speichern, { method: 'POST', body: data, headers: { 'X-Tragwerk': 'speichern' }, credentials: 'same-origin' })
        .then(function (response) { if (!response.ok) throw new Error(String(response.status)); return response.json(); })
        .then(function (saved) {
          waiting = false;
          if (saved.version !== undefined && form.elements.version) form.elements.version.value = saved.version;
          say(saved.text, saved.version === undefined ? 'weg' : 'gut');
        })
        .catch(function () {
          say(line ? line.dataset.weg : '', 'weg');
          again = false;
          if (!left) timer = setTimeout(save, 5000);
        })
        .then(function () {
          clearTimeout(slow);
          running = false;
          if (again) { again = false; save(); }
        });
    }
    form.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(save, 1200); });
    form.addEventListener('submit', function () { left = true; clearTimeout(timer); });
    window.addEventListener('pageshow', function () { left = false; });
    window.addEventListener('online', function () { if (waiting) { clearTimeout(timer); save(); } });
  });

  // Without an account what was typed goes an hour after the last press: said in time, and one press more keeps it. Any
  // page that is asked for does.
  document.querySelectorAll('[data-gast-warnung]').forEach(function (warning) {
    function wait() {
      setTimeout(function () { warning.hidden = false; }, Number(warning.dataset.gastWarnung) * 60000);
    }
    warning.querySelector('button').addEventListener('click', function () {
      fetch(window.location.href, { credentials: 'same-origin' }).then(function (response) {
        if (!response.ok || response.redirected) { window.location.reload(); return; }
        warning.hidden = true;
        wait();
      });
    });
    wait();
  });

  // Leave this page at once: three times Escape, where the page offers it.
  var leave = document.querySelector('[data-verlassen]');
  var presses = 0;
  document.addEventListener('keydown', function (event) {
    if (!leave) return;
    presses = event.key === 'Escape' ? presses + 1 : 0;
    if (presses >= 3) window.location.replace(leave.href);
  });
})();
