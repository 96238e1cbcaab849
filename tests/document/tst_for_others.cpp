#include "core/document/change.h"
#include "core/document/for_others.h"
#include "core/exchange/json/design_json.h"
#include "core/model/access.h"
#include "core/model/privacy.h"
#include "tests/support/token_design.h"

#include <QTest>
#include <QTimeZone>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

const QSet<PrivatePart> everything{
    PrivatePart::History, PrivatePart::SetAsides, PrivatePart::Contacts, PrivatePart::Attachments, PrivatePart::Notes, PrivatePart::Money};

bool takesFreeText(const FieldInfo &info, const Value &value)
{
    return !info.isChoice() && (std::holds_alternative<QString>(value) || std::holds_alternative<LocalizedText>(value));
}

Record someRecord(const Design &design)
{
    const QDateTime when(QDate(2026, 5, 4), QTime(9, 30), QTimeZone::utc());
    Record record;
    record.setAsides = {
        {QUuid::createUuid(), u"lo.1"_s, {design.outcomes.first().id, u"outcome.statement"_s, {}}, u"f"_s, u"because of the board"_s, u"anna.example"_s, when}};
    record.versions = {{QUuid::createUuid(), u"Before the board"_s, u"as sent round"_s, u"bert.example"_s, when, toJson(design)}};
    record.judgedBy = {u"pack"_s, u"1"_s};
    return record;
}

} // namespace

class TestForOthers : public QObject
{
    Q_OBJECT

private:
    const Design m_design = tokenDesign();
    const Record m_record = someRecord(m_design);

    /// The fields that differ between two designs whose rows are the same.
    QSet<QString> emptiedBy(const QSet<PrivatePart> &parts) const
    {
        QSet<QString> fields;
        for (const Change &change : diff(m_design, forOthers(m_design, m_record, parts).design)) {
            if (change.kind == Change::Kind::Edited && isEmptyValue(change.after)) {
                fields.insert(change.where.field);
            } else {
                fields.insert(u"another change of "_s + change.where.field);
            }
        }
        return fields;
    }
    static QSet<QString> fieldsOf(Privacy privacy)
    {
        QSet<QString> fields;
        for (const PrivacyGroup &group : privacyGroups()) {
            for (const QLatin1StringView field : group.fields) {
                if (group.privacy == privacy) {
                    fields.insert(field);
                }
            }
        }
        return fields;
    }

private Q_SLOTS:
    /// A new field that takes free text fails here until somebody has decided what it is.
    void everyFreeTextIsDecidedOnce()
    {
        QStringList decided;
        for (const PrivacyGroup &group : privacyGroups()) {
            for (const QLatin1StringView field : group.fields) {
                QVERIFY2(fieldInfo(field), field.data());
                QVERIFY2(!decided.contains(field), field.data());
                decided.append(field);
            }
        }
        for (const EntityType &type : entityTypes()) {
            const EntityData row = type.single ? *readEntity(m_design, type.kind, idsOf(m_design, type.kind).first()) : newEntity(type.kind);
            for (qsizetype i = 0; i < type.fields.size(); ++i) {
                if (takesFreeText(*type.fields.at(i), row.values.at(i))) {
                    QVERIFY2(decided.contains(type.fields.at(i)->id), type.fields.at(i)->id.data());
                }
            }
        }
    }

    void everyFieldCalledContactOrNotesIsOne()
    {
        for (const EntityType &type : entityTypes()) {
            for (const FieldInfo *info : type.fields) {
                if (info->name() == "contact"_L1) {
                    QCOMPARE(privacyOf(info->id), Privacy::Contact);
                }
                if (info->name() == "stepNote"_L1) {
                    QCOMPARE(privacyOf(info->id), Privacy::Note);
                }
            }
        }
    }

    void nothingChosenChangesNothing()
    {
        const DesignForOthers left = forOthers(m_design, m_record, {});
        QVERIFY(left.design == m_design);
        QVERIFY(left.record == m_record);
        QCOMPARE(left.record.versions.first().design, m_record.versions.first().design);
        QVERIFY(leavesOut(m_design, m_record, {}).isEmpty());
    }

    void contactsGoAndNothingElse() { QCOMPARE(emptiedBy({PrivatePart::Contacts}), fieldsOf(Privacy::Contact)); }

    void notesGoAndNothingElse() { QCOMPARE(emptiedBy({PrivatePart::Notes}), fieldsOf(Privacy::Note)); }

    void historyAndSetAsidesLeaveTheDesign()
    {
        const DesignForOthers left = forOthers(m_design, m_record, {PrivatePart::History, PrivatePart::SetAsides});
        QVERIFY(left.design == m_design);
        QVERIFY(left.record.versions.isEmpty());
        QVERIFY(left.record.setAsides.isEmpty());
        QCOMPARE(left.record.judgedBy, m_record.judgedBy);
    }

    void attachmentsGoWithTheirLinks()
    {
        const Design left = forOthers(m_design, m_record, {PrivatePart::Attachments}).design;
        Design expected = m_design;
        for (const Attachment &attachment : m_design.attachments) {
            removeWithLinks(expected, u"attachment"_s, attachment.id);
        }
        QVERIFY(!m_design.evidence.first().attachments.isEmpty());
        QVERIFY(left == expected);
    }

    void moneyGoesEverywhere()
    {
        const Design left = forOthers(m_design, m_record, {PrivatePart::Money}).design;
        for (const EntityType &type : entityTypes()) {
            for (const QUuid &id : idsOf(left, type.kind)) {
                QVERIFY2(type.single || type.step != "finance"_L1, type.kind.data());
                for (const FieldInfo *info : type.fields) {
                    const Value value = *readAt(left, {id, info->id, {}});
                    QVERIFY2(!std::holds_alternative<std::optional<Money>>(value) || isEmptyValue(value), info->id.data());
                }
            }
        }
        QCOMPARE(left.financing, Design().financing);
        QVERIFY(left.channels.first().costLine.isNull()); // Its cost line is gone.
        QVERIFY(!left.partners.first().costShare);
        QCOMPARE(left.partners.first().contact, m_design.partners.first().contact);
        QCOMPARE(left.members, m_design.members);
    }

    void versionsThatStayLoseTheSame()
    {
        const DesignForOthers left = forOthers(m_design, m_record, {PrivatePart::Contacts, PrivatePart::Attachments});
        const NamedVersion version = left.record.versions.first();
        QCOMPARE(version.name, u"Before the board"_s);
        QCOMPARE(version.note, u"as sent round"_s);
        QCOMPARE(version.who, QString());
        QVERIFY(fromJson(version.design)->design == left.design);
        QVERIFY(!version.design.contains(tokenOf(u"member.name"_s, 1).toUtf8()));
        QVERIFY(!version.design.contains(tokenOf(u"attachment.name"_s, 0).toUtf8()));
        QCOMPARE(left.record.setAsides.first().who, QString());
        QCOMPARE(left.record.setAsides.first().reason, u"because of the board"_s);
    }

    void aVersionThatCannotBeReadDoesNotStay()
    {
        Record record = m_record;
        record.versions.first().design = "{ cut off";
        QVERIFY(forOthers(m_design, record, {PrivatePart::Notes}).record.versions.isEmpty());
    }

    void thePreviewTellsEachThingOnce()
    {
        const QList<LeftOut> lines = leavesOut(m_design, m_record, everything);
        QString all;
        for (const LeftOut &line : lines) {
            QVERIFY2(!line.place.isEmpty() && (!line.text.isEmpty() || !line.what.isEmpty()), qPrintable(line.place));
            all += u"\n%1|%2|%3"_s.arg(line.place, line.what, line.text);
        }
        for (const PrivacyGroup &group : privacyGroups()) {
            for (const QLatin1StringView field : group.fields) {
                const QString token = tokenOf(field, 0);
                if (group.privacy != Privacy::Impersonal && fieldInfo(field)->limits.maxLength > 0) {
                    QVERIFY2(all.contains(token), field.data());
                }
            }
        }
        QCOMPARE(all.count(tokenOf(u"financing.stepNote"_s, 0)), 1); // A note, and a part of the financing step.
        QVERIFY(all.contains(u"because of the board"_s));
        QVERIFY(all.contains(u"Version “Before the board”"_s));
        QVERIFY(std::is_sorted(lines.begin(), lines.end(), [](const LeftOut &a, const LeftOut &b) { return a.part < b.part; }));
    }

    void thePreviewTellsOfNamesInWhatStays()
    {
        const QList<LeftOut> lines = leavesOut(m_design, m_record, {PrivatePart::Contacts});
        const auto tells = [&](const QString &name) { return std::any_of(lines.begin(), lines.end(), [&](const LeftOut &line) { return line.text == name; }); };
        QVERIFY(tells(u"anna.example"_s));
        QVERIFY(tells(u"bert.example"_s));
    }
};

QTEST_GUILESS_MAIN(TestForOthers)
#include "tst_for_others.moc"
