-- Who may sign in and how, what they did, and the mail that goes out. Tokens and codes are stored as their SHA-256:
-- a thief of the database cannot use them. Secrets that must be read again are encrypted with the key of PRAXIS_KEY.
create table account (
    id bigint primary key,
    email varchar(254) not null unique,
    name varchar(150) not null,
    password_hash varchar(300),
    password_set_at timestamp(6) with time zone,
    totp_secret varchar(300),
    totp_last_step bigint,
    second_factor_due_at timestamp(6) with time zone,
    active boolean not null,
    created_at timestamp(6) with time zone not null,
    version integer not null
);

create table account_role (
    account_id bigint not null references account,
    role varchar(20) not null check (role in ('AUTHOR', 'REVIEWER', 'EDITOR', 'ADMINISTRATOR')),
    primary key (account_id, role)
);

create table passkey (
    id bigint primary key,
    account_id bigint not null references account,
    -- Base64url of at most 1023 bytes (WebAuthn Level 2, 4).
    credential_id varchar(1400) not null unique,
    public_key varchar(2000) not null,
    signature_count bigint not null,
    name varchar(100) not null,
    backed_up boolean not null,
    created_at timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone
);
create index passkey_by_account on passkey (account_id);

create table recovery_code (
    id bigint primary key,
    account_id bigint not null references account,
    -- Argon2id: fifty bits would not outlast a fast hash.
    code_hash varchar(150) not null,
    used_at timestamp(6) with time zone,
    unique (account_id, code_hash)
);

-- A right to do one thing once: set up, accept an invitation, choose a new password, confirm an address, go on with
-- the second step of a sign-in.
create table ticket (
    id bigint primary key,
    token_hash varchar(64) not null unique,
    purpose varchar(30) not null,
    account_id bigint references account,
    detail varchar(20000),
    -- Wrong codes that were tried with it.
    misses integer not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);
create index ticket_by_account on ticket (account_id);
create index ticket_by_expiry on ticket (expires_at);

create table known_device (
    id bigint primary key,
    account_id bigint not null references account,
    token_hash varchar(64) not null unique,
    name varchar(200) not null,
    first_seen_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null
);
create index known_device_by_account on known_device (account_id);

-- Called so because "session" is a word of SQL.
create table sign_in_session (
    id bigint primary key,
    account_id bigint not null references account,
    token_hash varchar(64) not null unique,
    device varchar(200) not null,
    address varchar(50),
    started_at timestamp(6) with time zone not null,
    -- When the person last proved who they are, with all that it takes.
    proved_at timestamp(6) with time zone not null,
    last_seen_at timestamp(6) with time zone not null,
    ends_at timestamp(6) with time zone not null
);
create index sign_in_session_by_account on sign_in_session (account_id);
create index sign_in_session_by_end on sign_in_session (ends_at);

-- Tries to sign in, by account, device and network address: see SignInThrottle.
create table sign_in_throttle (
    bucket varchar(100) primary key,
    tries integer not null,
    last_try_at timestamp(6) with time zone not null,
    opens_at timestamp(6) with time zone not null
);

-- How many tries of an hour came to nothing: the audit log tells so many of them, then their number. See Refusals.
create table refused_tries (
    deed varchar(100) primary key,
    hour_from timestamp(6) with time zone not null,
    tries integer not null,
    untold integer not null
);
insert into refused_tries (deed, hour_from, tries, untold)
values ('SignIn.refused', timestamp with time zone '2000-01-01 00:00:00+00:00', 0, 0),
    ('SignIn.throttled', timestamp with time zone '2000-01-01 00:00:00+00:00', 0, 0);

create table security_policy (
    id bigint primary key check (id = 1),
    second_factor_grace_days integer not null check (second_factor_grace_days between 0 and 90),
    idle_minutes integer not null check (idle_minutes between 5 and 720),
    session_hours integer not null check (session_hours between 1 and 168),
    audit_days integer not null check (audit_days between 30 and 36500),
    version integer not null
);
insert into security_policy (id, second_factor_grace_days, idle_minutes, session_hours, audit_days, version)
values (1, 14, 60, 12, 1095, 1);

-- Mail on its way. The text goes once it is sent: it may hold a link that signs somebody in.
create table outgoing_mail (
    id bigint primary key,
    recipient varchar(254) not null,
    subject varchar(300) not null,
    body varchar(20000),
    created_at timestamp(6) with time zone not null,
    next_try_at timestamp(6) with time zone,
    tries integer not null,
    last_failure varchar(500),
    sent_at timestamp(6) with time zone,
    given_up_at timestamp(6) with time zone
);
create index outgoing_mail_by_next_try on outgoing_mail (next_try_at);

-- Append-only: rows are written by changes and leave only with age. No foreign key: it outlives what it names.
create table audit_entry (
    id bigint primary key,
    happened_at timestamp(6) with time zone not null,
    account_id bigint,
    actor varchar(150) not null,
    address varchar(50),
    deed varchar(100) not null,
    subject_kind varchar(50),
    subject_id bigint,
    subject varchar(300),
    -- JSON: {"changes": [{field, before, after}, ...]}; see Changes.
    changes varchar(1000000)
);
create index audit_entry_by_time on audit_entry (happened_at desc, id desc);
create index audit_entry_by_subject on audit_entry (subject_kind, subject_id);
create index audit_entry_by_account on audit_entry (account_id);

-- Whose draft it is. Nobody's: it came with the start or an import.
alter table publication add column owner_id bigint references account;
create index publication_by_owner on publication (owner_id);

-- A practice without a location yet has a number, too.
alter table clinic add column phone varchar(20);
