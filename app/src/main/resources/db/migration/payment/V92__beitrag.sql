-- Contributions to health and care insurance are paid to the insurer where what is payable reaches them; she and the insurer are told in writing (§ 32a Abs. 2 SGB XII).
alter table payment.direktzahlung drop constraint direktzahlung_zweck_check;
alter table payment.direktzahlung drop constraint direktzahlung_grund_check;
alter table payment.direktzahlung
    add constraint direktzahlung_zweck_check check (zweck in ('UNTERKUNFT', 'ENERGIE', 'BEITRAG')),
    add constraint direktzahlung_grund_check check (grund in ('ANTRAG', 'SICHERUNG', 'BEITRAG')),
    -- Address of the insurer, line by line: the letter to it.
    add column anschrift text check (length(anschrift) between 10 and 500),
    add constraint direktzahlung_beitrag check ((zweck = 'BEITRAG') = (grund = 'BEITRAG') and (zweck = 'BEITRAG') = (anschrift is not null));
