-- Files of the scan folder that did not come in: without their names, which often say who wrote. A file that lies where it
-- was put is tried again and leaves the list when it comes in; one that was refused leaves it when somebody took it away.
create table post.ordner (
    datei text primary key,
    -- null where the subfolder names no workgroup
    kreis int,
    grund text not null,
    abgelehnt boolean not null,
    seit  timestamptz not null
);
select ground.protect_open('post.ordner');
