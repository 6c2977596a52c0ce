-- The foundation: texts with their revisions, the clinic, its legal notices, pictures, imports.
-- One set of migrations for H2 2.2 and PostgreSQL 15. Instants are stored with their zone; lengths are the limits
-- that the entities name; what an index holds stays below PostgreSQL's 2704 bytes. EclipseLink takes blocks of 50 ids
-- that end at the sequence's value.
create sequence praxis_seq start with 50 increment by 50;

create table media_item (
    id bigint primary key,
    file_name varchar(200) not null,
    mime_type varchar(100) not null,
    alternative_text varchar(1000) not null,
    caption varchar(2000),
    width integer check (width > 0),
    height integer check (height > 0),
    source_address varchar(600) unique,
    stored boolean not null,
    created_at timestamp(6) with time zone not null,
    version integer not null
);

create table media_content (
    media_item_id bigint primary key references media_item,
    bytes bytea not null,
    sha256 varchar(64) not null
);

create table author (
    id bigint primary key,
    slug varchar(100) not null unique,
    name varchar(150) not null,
    credentials varchar(100)
);

create table topic (
    id bigint primary key,
    slug varchar(100) not null unique,
    name varchar(200) not null,
    description varchar(1000),
    parent_id bigint references topic,
    version integer not null
);

create table tag (
    id bigint primary key,
    slug varchar(100) not null unique,
    name varchar(200) not null
);

-- Articles and pages: what has an address, a history of revisions and a life on the clock.
create table publication (
    id bigint primary key,
    kind varchar(10) not null check (kind in ('ARTICLE', 'PAGE')),
    slug varchar(100) not null,
    path varchar(500) not null unique,
    published_at timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    topic_id bigint references topic,
    author_id bigint references author,
    parent_id bigint references publication,
    version integer not null
);
create index publication_by_date on publication (kind, published_at desc, id desc);
create index publication_by_topic on publication (topic_id, published_at desc, id desc);
create index publication_by_parent on publication (parent_id);
create index publication_by_author on publication (author_id);

create table publication_topic (
    publication_id bigint not null references publication,
    topic_id bigint not null references topic,
    primary key (publication_id, topic_id)
);
create index publication_topic_by_topic on publication_topic (topic_id);

create table publication_tag (
    publication_id bigint not null references publication,
    tag_id bigint not null references tag,
    primary key (publication_id, tag_id)
);
create index publication_tag_by_tag on publication_tag (tag_id);

create table revision (
    id bigint primary key,
    publication_id bigint not null references publication,
    number integer not null check (number > 0),
    title varchar(300) not null,
    summary varchar(500),
    body varchar(1000000) not null,
    search_description varchar(320),
    picture_id bigint references media_item,
    words integer not null,
    created_at timestamp(6) with time zone not null,
    goes_live_at timestamp(6) with time zone,
    ends_at timestamp(6) with time zone,
    superseded_at timestamp(6) with time zone,
    unique (publication_id, number),
    check (ends_at is null or goes_live_at is null or ends_at >= goes_live_at)
);
create index revision_by_picture on revision (picture_id);

-- Former addresses: a path that once led somewhere leads to a publication (whatever its address is by now) or to a path.
create table redirect (
    path varchar(500) primary key,
    publication_id bigint references publication,
    target varchar(500),
    check ((publication_id is null) <> (target is null))
);
create index redirect_by_publication on redirect (publication_id);

create table clinic (
    id bigint primary key,
    name varchar(150) not null,
    legal_name varchar(150),
    tagline varchar(300),
    welcome varchar(150),
    promise varchar(500),
    zone varchar(60) not null,
    country varchar(2) not null,
    founded integer check (founded between 1800 and 9999),
    calls_to_action varchar(4000) not null,
    menu varchar(8000) not null,
    credit_name varchar(150),
    credit_address varchar(500),
    picture_id bigint references media_item,
    version integer not null
);

create table location (
    id bigint primary key,
    clinic_id bigint not null references clinic,
    slug varchar(100) not null unique,
    name varchar(150) not null,
    position integer not null,
    street varchar(200) not null,
    city varchar(100) not null,
    region varchar(100),
    postcode varchar(20),
    country varchar(2) not null,
    latitude numeric(8, 6) check (latitude between -90 and 90),
    longitude numeric(9, 6) check (longitude between -180 and 180),
    phone varchar(20),
    fax varchar(20),
    mail varchar(254),
    hours varchar(1000) not null,
    check ((latitude is null) = (longitude is null))
);
create index location_by_clinic on location (clinic_id);

create table disclaimer (
    id bigint primary key,
    slug varchar(100) not null unique,
    kind varchar(40) not null,
    title varchar(200) not null,
    position integer not null,
    version integer not null
);

create table wording (
    id bigint primary key,
    disclaimer_id bigint not null references disclaimer,
    effective_from date not null,
    body varchar(200000) not null,
    draft boolean not null,
    created_at timestamp(6) with time zone not null,
    unique (disclaimer_id, effective_from)
);

-- What an import read, and what it did with it.
create table import_run (
    id bigint primary key,
    file_name varchar(300) not null,
    fingerprint varchar(64) not null,
    site varchar(500),
    started_at timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    outcome varchar(20) not null
);

create table import_count (
    import_run_id bigint not null references import_run,
    kind varchar(40) not null,
    action varchar(40) not null,
    total integer not null,
    primary key (import_run_id, kind, action)
);

create table import_finding (
    id bigint primary key,
    import_run_id bigint not null references import_run,
    kind varchar(40) not null,
    item varchar(400) not null,
    detail varchar(2000) not null
);
create index import_finding_by_run on import_finding (import_run_id, id);

-- Which item of a foreign site became which of ours: makes a second import change nothing, and lets links find
-- their way without holding the site in memory.
create table imported_item (
    id bigint primary key,
    site varchar(300) not null,
    kind varchar(20) not null,
    foreign_key varchar(200) not null,
    address varchar(600),
    title varchar(300),
    slug varchar(100),
    parent_key varchar(200),
    local_path varchar(500),
    local_id bigint,
    local_revisions integer not null,
    fingerprint varchar(64),
    unique (site, kind, foreign_key)
);
create index imported_item_by_address on imported_item (address, site);
create index imported_item_by_path on imported_item (local_path);

-- There is always one clinic, so that no page has to ask whether there is.
insert into clinic (id, name, zone, country, calls_to_action, menu, version)
values (1, 'Your clinic', 'America/New_York', 'US',
    '{"calls":[{"kind":"INFORMATION","label":"Get More Information","target":"/articles"},{"kind":"CALL","label":"Call Us!"},{"kind":"DIRECTIONS","label":"Get Directions"},{"kind":"CONTACT","label":"Get in Touch","target":"/contact"}]}',
    '{"items":[{"label":"Articles","path":"/articles"},{"label":"Contact","path":"/contact"}]}', 1);
