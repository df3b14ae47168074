-- A destination is entered by hand, or was found by the routing service: then it goes when the service names it no longer.
alter table transport.fit_ziel add column gefunden timestamptz;
