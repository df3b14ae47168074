-- Who stands in for whom changes what both may see.
create constraint trigger sicht_veraltet after insert or update or delete on organisation.vertretung
    deferrable initially deferred for each row execute function rights.sicht_veraltet();
