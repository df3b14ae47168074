-- Ends of awards are looked for over all files of a circle.
create index geltung_monat on decision.geltung (monat) where ersetzt_durch is null;
create index tatsache_karenz on decision.tatsache (art) where ersetzt_am is null and art = 'KARENZ_BEGINN';
