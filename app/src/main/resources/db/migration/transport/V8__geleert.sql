-- What was taken over lies where it belongs, under the key of whom it is about; the parcel it came in is emptied some days
-- later. The row stays: it says that the message was taken in.
alter table transport.empfang alter column inhalt drop not null;
alter table transport.empfang add constraint empfang_inhalt check (inhalt is not null or zustand <> 'UNLESBAR' or abgelegt is not null);
create index empfang_voll on transport.empfang (geholt) where inhalt is not null;
