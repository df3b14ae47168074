-- Where letters go when not to her home, and what helps her to understand them.
alter table party.angabe drop constraint angabe_art_check;
alter table party.angabe add constraint angabe_art_check check (art in (
    'NAME', 'ANSCHRIFT', 'KONTO', 'KENNZEICHEN', 'BEZIEHUNG', 'VERTRETUNG', 'TOD', 'POSTANSCHRIFT', 'VERSTAENDIGUNG'));
