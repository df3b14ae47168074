-- Letters on paper, as they were scanned.
alter table document.datei drop constraint datei_art_check;
alter table document.datei add constraint datei_art_check check (art in ('BESCHEID', 'NACHWEIS', 'ORIGINAL', 'SCHREIBEN', 'POST'));
