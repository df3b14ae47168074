-- An objection that was upheld is closed with the act that carries the decision out: until then what is challenged stays
-- suspended. What was closed before stays as it is.
alter table decision.widerspruch add constraint widerspruch_ausgefuehrt
    check (ergebnis is null or ergebnis not in ('STATTGEGEBEN', 'TEILWEISE') or neuer_bescheid_id is not null) not valid;
