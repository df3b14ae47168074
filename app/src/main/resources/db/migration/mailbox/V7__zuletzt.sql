-- When she last wrote to the authority, and how she wants her notices by what she said last: her pages say so. Null where it
-- was not kept yet.
alter table mailbox.antrag
    add column geschrieben timestamptz,
    add column postfach boolean;
