-- Chapters are parts of the path, no longer the services that speak. Told here as the projection tells them, so that
-- a timeline that stood before equals a rebuilt one.
UPDATE timeline_entry SET chapter = c.chapter
  FROM (VALUES ('PeerRegistered', 'becoming'),
               ('ApplicationOpened', 'becoming'),
               ('ApplicationWithdrawn', 'becoming'),
               ('DocumentReceived', 'becoming'),
               ('DocumentAccepted', 'becoming'),
               ('DocumentRejected', 'becoming'),
               ('ApplicationDenied', 'becoming'),
               ('CertificateIssued', 'certificate'),
               ('EmploymentStarted', 'work'),
               ('EmploymentEnded', 'work'),
               ('EncounterLogged', 'work'),
               ('AgreementSigned', 'supervision'),
               ('AgreementEnded', 'supervision'),
               ('WorkLogged', 'supervision'),
               ('SessionLogged', 'supervision'),
               ('SessionAttested', 'supervision'),
               ('SupervisionStandingChanged', 'supervision'),
               ('CreditEarned', 'education'),
               ('CreditRefused', 'education'),
               ('EducationStandingChanged', 'education')) AS c (type, chapter)
 WHERE timeline_entry.type = c.type;

-- A path in the order in which things happened, and a chapter in either order.
CREATE INDEX timeline_entry_happening
    ON timeline_entry (peer_id, happened_on DESC, recorded_at DESC, event_id DESC);
CREATE INDEX timeline_entry_chapter_reading
    ON timeline_entry (peer_id, chapter, recorded_at DESC, event_id DESC);
CREATE INDEX timeline_entry_chapter_happening
    ON timeline_entry (peer_id, chapter, happened_on DESC, recorded_at DESC, event_id DESC);

-- How a peer stands, and who may look: the latest of each of these, without walking the whole path.
CREATE INDEX timeline_entry_standing
    ON timeline_entry (peer_id, type, aggregate_id, recorded_at DESC, sequence DESC)
 WHERE type IN ('CertificateIssued', 'SupervisionStandingChanged', 'EducationStandingChanged',
                'EmploymentStarted', 'EmploymentEnded', 'AgreementSigned', 'AgreementEnded');

-- By which name tokens call an agency. An organisation may have one in each of several jurisdictions.
CREATE TABLE agency (
    agency_id    uuid PRIMARY KEY,
    organisation text NOT NULL
);
CREATE INDEX agency_organisation ON agency (organisation);
