#include "core/exchange/json/json_writer.h"
#include "core/model/access.h"

#include <QFile>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

/// The schema that others check their files against, written down from the field tables.
class SchemaText
{
public:
    QByteArray text()
    {
        m_json.beginObject();
        put(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
        put(u"$id"_s, u"urn:credwright:design:1"_s);
        put(u"title"_s, u"Credwright design"_s);
        put(u"description"_s,
            u"One micro-credential as Credwright exports and imports it. Empty values are left out. Links name rows by their id. Readers note and pass over "
            "what they do not know."_s);
        put(u"type"_s, u"object"_s);
        strings(u"required"_s, {u"format"_s, u"version"_s});
        object(u"properties"_s, [&] {
            object(u"format"_s, [&] { put(u"const"_s, u"credwright-design"_s); });
            object(u"version"_s, [&] { m_json.key(u"const"_s), m_json.integer(1); });
            reference(u"id"_s, u"id"_s, u"Id of the design"_s);
            for (const EntityType &type : entityTypes()) {
                entity(type);
            }
            setAsides();
            object(u"judgedBy"_s, [&] {
                put(u"title"_s, u"Rule pack that the findings came from at the last edit"_s);
                put(u"type"_s, u"object"_s);
                object(u"properties"_s, [&] {
                    for (const QString &key : {u"pack"_s, u"version"_s}) {
                        object(key, [&] { put(u"type"_s, u"string"_s), putNumber(u"maxLength"_s, shortText, 0); });
                    }
                });
            });
            object(u"attachmentContents"_s, [&] {
                put(u"title"_s, u"Content of attachments in Base64, by SHA-256 in hexadecimal digits"_s);
                put(u"type"_s, u"object"_s);
                object(u"additionalProperties"_s, [&] { put(u"type"_s, u"string"_s), put(u"contentEncoding"_s, u"base64"_s); });
            });
        });
        definitions();
        m_json.endObject();
        return m_json.result();
    }

private:
    void put(const QString &key, const QString &text)
    {
        m_json.key(key);
        m_json.text(text);
    }
    void putNumber(const QString &key, qint64 value, int decimals)
    {
        m_json.key(key);
        m_json.decimal(value, decimals);
    }
    void strings(const QString &key, const QStringList &texts)
    {
        m_json.key(key);
        m_json.beginArray();
        for (const QString &text : texts) {
            m_json.text(text);
        }
        m_json.endArray();
    }
    template<typename F>
    void object(const QString &key, F &&content)
    {
        m_json.key(key);
        m_json.beginObject();
        content();
        m_json.endObject();
    }
    void reference(const QString &key, const QString &definition, const QString &title)
    {
        object(key, [&] {
            put(u"title"_s, title);
            put(u"$ref"_s, u"#/$defs/"_s + definition);
        });
    }

    void entity(const EntityType &type)
    {
        object(QString(type.property), [&] {
            put(u"title"_s, QString::fromUtf8((type.single ? type.singular : type.plural).source));
            if (type.single) {
                fields(type);
                return;
            }
            put(u"type"_s, u"array"_s);
            putNumber(u"maxItems"_s, maximumRows, 0);
            object(u"items"_s, [&] { fields(type); });
        });
    }

    void fields(const EntityType &type)
    {
        const EntityData blank = type.single ? *readEntity(Design(), type.kind, singletonId(type.kind)) : newEntity(type.kind);
        put(u"type"_s, u"object"_s);
        object(u"properties"_s, [&] {
            if (!type.single) {
                reference(u"id"_s, u"id"_s, u"Id of the row"_s);
            }
            for (qsizetype i = 0; i < type.fields.size(); ++i) {
                const FieldInfo &info = *type.fields.at(i);
                object(QString(info.name()), [&] {
                    put(u"title"_s, QString::fromUtf8(info.label));
                    std::visit([&](const auto &like) { field(info, like); }, blank.values.at(i));
                });
            }
        });
    }

    void codes(const FieldInfo &info)
    {
        put(u"type"_s, u"string"_s);
        if (info.limits.choices) {
            QStringList codes;
            for (const Choice &choice : info.limits.choices()) {
                codes.append(QString(choice.code));
            }
            strings(u"enum"_s, codes);
        } else if (!info.limits.vocabulary.isEmpty()) {
            put(u"description"_s, u"A code of the vocabulary “%1”."_s.arg(info.limits.vocabulary));
        } else if (info.limits.maxLength > 0) {
            putNumber(u"maxLength"_s, info.limits.maxLength, 0);
        }
    }

    template<typename V>
    void field(const FieldInfo &info, const V &)
    {
        if constexpr (std::is_same_v<V, QString>) {
            codes(info);
        } else if constexpr (std::is_same_v<V, LocalizedText>) {
            put(u"$ref"_s, info.limits.maxLength > shortText ? u"#/$defs/longText"_s : u"#/$defs/shortText"_s);
        } else if constexpr (std::is_same_v<V, bool>) {
            put(u"type"_s, u"boolean"_s);
        } else if constexpr (std::is_same_v<V, PartialDate>) {
            put(u"$ref"_s, u"#/$defs/date"_s);
        } else if constexpr (std::is_same_v<V, QStringList>) {
            put(u"type"_s, u"array"_s);
            object(u"items"_s, [&] { codes(info); });
        } else if constexpr (std::is_same_v<V, EntityRef>) {
            put(u"description"_s, u"Id of a row of kind %1."_s.arg(info.limits.linkKind));
            put(u"$ref"_s, u"#/$defs/id"_s);
        } else if constexpr (std::is_same_v<V, Links>) {
            put(u"description"_s, u"Ids of rows of kind %1."_s.arg(info.limits.linkKind));
            put(u"type"_s, u"array"_s);
            object(u"items"_s, [&] { put(u"$ref"_s, u"#/$defs/id"_s); });
        } else {
            quantity<typename V::value_type>(info);
        }
    }

    template<typename Q>
    void quantity(const FieldInfo &info)
    {
        constexpr bool whole = std::is_same_v<Q, Minutes> || std::is_same_v<Q, Count>;
        constexpr int decimals = whole ? 0 : (std::is_same_v<Q, Decimal> || std::is_same_v<Q, Money> ? 3 : 2);
        const QString unit = std::is_same_v<Q, Minutes> ? u"Minutes."_s
            : std::is_same_v<Q, Money>                  ? u"In the currency of the design, with at most three decimals."_s
            : std::is_same_v<Q, Percent>                ? u"Percent, with at most two decimals."_s
            : std::is_same_v<Q, Credits>                ? u"ECTS credits, with at most two decimals."_s
            : std::is_same_v<Q, Decimal>                ? u"With at most three decimals."_s
                                                        : QString();
        if (!unit.isEmpty()) {
            put(u"description"_s, unit);
        }
        put(u"type"_s, whole ? u"integer"_s : u"number"_s);
        putNumber(u"minimum"_s, info.limits.minimum, decimals);
        if (info.limits.maximum > 0) {
            putNumber(u"maximum"_s, info.limits.maximum, decimals);
        }
    }

    void setAsides()
    {
        object(u"setAsides"_s, [&] {
            put(u"title"_s, u"Findings that somebody has judged and put aside"_s);
            put(u"type"_s, u"array"_s);
            object(u"items"_s, [&] {
                put(u"type"_s, u"object"_s);
                strings(u"required"_s, {u"rule"_s, u"field"_s});
                object(u"properties"_s, [&] {
                    reference(u"id"_s, u"id"_s, u"Id of the entry"_s);
                    object(u"rule"_s, [&] { put(u"title"_s, u"Rule, such as lo.1"_s), put(u"type"_s, u"string"_s); });
                    reference(u"entity"_s, u"id"_s, u"Row that it is about"_s);
                    object(u"field"_s, [&] { put(u"title"_s, u"Field, such as outcome.statement"_s), put(u"type"_s, u"string"_s); });
                    reference(u"other"_s, u"id"_s, u"Second row, for a cell of a matrix"_s);
                    for (const auto &[key, title] :
                        {std::pair{u"fingerprint"_s, u"Fingerprint of the fact; when the fact changes, the finding is open again"_s},
                            {u"reason"_s, u"Reason"_s}, {u"who"_s, u"Who"_s}}) {
                        object(key, [&] { put(u"title"_s, title), put(u"type"_s, u"string"_s); });
                    }
                    object(u"when"_s, [&] { put(u"title"_s, u"When (UTC)"_s), put(u"type"_s, u"string"_s), put(u"format"_s, u"date-time"_s); });
                });
            });
        });
    }

    void localized(const QString &name, int maxLength)
    {
        object(name, [&] {
            put(u"description"_s, u"A text in the language of the design, or that with its translations by language (ISO 639-1)."_s);
            m_json.key(u"oneOf"_s);
            m_json.beginArray();
            const auto plain = [&] {
                put(u"type"_s, u"string"_s);
                putNumber(u"maxLength"_s, maxLength, 0);
            };
            m_json.beginObject();
            plain();
            m_json.endObject();
            m_json.beginObject();
            put(u"type"_s, u"object"_s);
            object(u"properties"_s, [&] {
                object(u"text"_s, plain);
                object(u"translations"_s, [&] {
                    put(u"type"_s, u"object"_s);
                    object(u"additionalProperties"_s, plain);
                });
            });
            m_json.endObject();
            m_json.endArray();
        });
    }

    void definitions()
    {
        object(u"$defs"_s, [&] {
            object(u"id"_s, [&] { put(u"type"_s, u"string"_s), put(u"format"_s, u"uuid"_s); });
            object(u"date"_s, [&] {
                put(u"description"_s, u"A day, a month or a year: ISO 8601 as far as it is known."_s);
                put(u"type"_s, u"string"_s);
                put(u"pattern"_s, u"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"_s);
            });
            localized(u"shortText"_s, shortText);
            localized(u"longText"_s, longText);
        });
    }

    JsonWriter m_json;
};

class TestDesignSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Every field with its kind and limits stands in the published schema. After a change of a field, run with CREDWRIGHT_PRINT=1 and read what it prints.
    void schemaSaysWhatTheFieldTablesSay()
    {
        const QByteArray expected = SchemaText().text();
        if (qEnvironmentVariableIsSet("CREDWRIGHT_PRINT")) {
            fputs(expected.constData(), stderr);
        }
        QFile file(u":/credwright/schema/credwright-design.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> found = file.readAll().split('\n');
        const QList<QByteArray> lines = expected.split('\n');
        for (qsizetype i = 0; i < std::max(found.size(), lines.size()); ++i) {
            QVERIFY2(found.value(i) == lines.value(i), "line " + QByteArray::number(i + 1) + ": expected " + lines.value(i) + ", found " + found.value(i));
        }
    }
};

QTEST_GUILESS_MAIN(TestDesignSchema)
#include "tst_design_schema.moc"
