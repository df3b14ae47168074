-- Deaths are few; a pay run asks for them over the whole stock.
create index tatsache_verstorben on decision.tatsache (akte_id, person_id, von) where art = 'ZUGEHOERIGKEIT' and wert = 'verstorben' and ersetzt_am is null;
