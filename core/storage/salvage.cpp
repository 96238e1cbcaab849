#include "core/storage/salvage.h"

#include "core/storage/design_file.h"
#include "core/storage/design_rows.h"
#include "core/storage/page_reader.h"
#include "core/storage/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <SQLiteCpp/SQLiteCpp.h>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("Salvage", text, nullptr, n);
}

/// What people call the tables, beside those of the entities.
struct OtherTable
{
    QLatin1StringView table;
    const char *label;
};
constexpr OtherTable otherTables[] = {
    {"meta"_L1, QT_TRANSLATE_NOOP("Salvage", "About the file")},
    {"translation"_L1, QT_TRANSLATE_NOOP("Salvage", "Translations")},
    {"set_aside"_L1, QT_TRANSLATE_NOOP("Salvage", "Findings set aside")},
    {"version"_L1, QT_TRANSLATE_NOOP("Salvage", "Named versions")},
};

QString labelOf(const QString &table)
{
    for (const OtherTable &other : otherTables) {
        if (other.table == table) {
            return say(other.label);
        }
    }
    struct Owner
    {
        const EntityType *type = nullptr;
        const FieldInfo *links = nullptr; ///< Of a table that holds links.
    };
    static const QHash<QString, Owner> owners = [] {
        QHash<QString, Owner> byTable;
        for (const EntityType &type : entityTypes()) {
            byTable.insert(QString::fromStdString(tableOf(type)), {&type});
            for (const FieldInfo *info : type.fields) {
                byTable.insert(QString::fromStdString(linkTableOf(type, *info)), {&type, info});
            }
        }
        return byTable;
    }();
    const Owner owner = owners.value(table);
    if (!owner.type) {
        return table;
    }
    const QString list = owner.type->plural.text();
    return owner.links ? say(QT_TRANSLATE_NOOP("Salvage", "%1, %2")).arg(list, owner.links->labelText()) : list;
}

void bind(SQLite::Statement &statement, int index, const StoredValue &value)
{
    switch (value.kind) {
    case StoredValue::Kind::Null:
        statement.bind(index);
        break;
    case StoredValue::Kind::Integer:
        statement.bind(index, static_cast<int64_t>(value.integer));
        break;
    case StoredValue::Kind::Real:
        statement.bind(index, value.real);
        break;
    case StoredValue::Kind::Text:
        statement.bind(index, value.bytes.toStdString());
        break;
    case StoredValue::Kind::Blob:
        statement.bind(index, value.bytes.constData() ? value.bytes.constData() : "", static_cast<int>(value.bytes.size()));
        break;
    }
}

const QString attachmentTable = u"attachment_chunk"_s;

/// Brings rows of the damaged file into a sound one in memory, by the position of their columns: columns are only ever added at the end.
class Rescue
{
public:
    explicit Rescue(QIODevice &file) : m_reader(file), m_memory(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {}

    /// Whether it is a file that can be gone on with.
    Result<> begin(const QString &path);
    void readTables();
    Design design();
    Record record() { return readRecord(m_memory); }
    /// Brings over the attachments that the design names and whose content is what it was.
    Result<> bringAttachments(const Design &design, DesignFile &to);

    Salvaged salvaged;

private:
    void readTable(const QString &table);
    bool insert(const QString &table, const QStringList &columns, const QList<StoredValue> &row);
    QStringList columnsOf(const QString &table);
    void note(const QString &where, const QString &what) { salvaged.notes.append({where, what}); }
    void noteLost(const QString &where, const QString &what)
    {
        salvaged.complete = false;
        note(where, what);
    }

    PageReader m_reader;
    SQLite::Database m_memory;
    int m_version = schemaVersion;
    QMap<QString, quint32> m_roots; ///< Where the tables begin.
};

Result<> Rescue::begin(const QString &path)
{
    if (!m_reader.isReadable()) {
        return failure(ErrorCode::Damaged,
            say(QT_TRANSLATE_NOOP("Salvage",
                    "The beginning of “%1” is gone, and without it nothing in it can be found. It was not changed. A copy from before may be among the "
                    "backups."))
                .arg(path));
    }
    if (m_reader.applicationId() != applicationId) {
        return failure(ErrorCode::NotADesign, say(QT_TRANSLATE_NOOP("Salvage", "“%1” is not a design file of Credwright. It was not changed.")).arg(path));
    }
    const quint32 version = m_reader.userVersion();
    if (version > schemaVersion && version < 1000) { // Beyond that it is damage.
        return failure(ErrorCode::NewerVersion,
            say(QT_TRANSLATE_NOOP(
                "Salvage", "This design was made by a newer version of Credwright; only that one knows where its parts are. It was not changed.")));
    }
    m_version = version >= 1 && version <= schemaVersion ? static_cast<int>(version) : schemaVersion;
    migrate(m_memory, 0, m_version);
    const PageReader::Loss loss = m_reader.forEachRow(1, [this](const QList<StoredValue> &row) {
        if (row.size() >= 4 && row.at(0).bytes == "table" && row.at(3).integer > 1 && row.at(3).integer <= std::numeric_limits<quint32>::max()) {
            const QString name = QString::fromUtf8(row.at(1).bytes);
            if (!m_roots.contains(name)) {
                m_roots.insert(name, static_cast<quint32>(row.at(3).integer));
            }
        }
    });
    if (m_roots.isEmpty()) {
        return failure(ErrorCode::Damaged,
            say(QT_TRANSLATE_NOOP("Salvage",
                    "The list of what is in “%1” is gone, and without it nothing can be found. It was not changed. A copy from before may be among the "
                    "backups."))
                .arg(path));
    }
    if (loss.any()) {
        noteLost(QString(), say(QT_TRANSLATE_NOOP("Salvage", "A part of the list of what is in the file could not be read.")));
    }
    return {};
}

QStringList Rescue::columnsOf(const QString &table)
{
    QStringList columns;
    const SQLite::Statement all(m_memory, "SELECT * FROM " + table.toStdString());
    for (int i = 0; i < all.getColumnCount(); ++i) {
        columns.append(QString::fromUtf8(all.getColumnName(i)));
    }
    return columns;
}

void Rescue::readTables()
{
    QStringList tables;
    SQLite::Statement query(m_memory, "SELECT name FROM sqlite_schema WHERE type = 'table'");
    while (query.executeStep()) {
        tables.append(QString::fromUtf8(query.getColumn(0).getText()));
    }
    query.reset();
    SQLite::Transaction transaction(m_memory);
    for (const QString &table : std::as_const(tables)) {
        if (!m_roots.contains(table)) {
            noteLost(labelOf(table), say(QT_TRANSLATE_NOOP("Salvage", "It could not be found in the file; what it held is lost.")));
        } else if (table != attachmentTable) {
            readTable(table);
        }
    }
    transaction.commit();
}

void Rescue::readTable(const QString &table)
{
    const QStringList columns = columnsOf(table);
    int taken = 0;
    int refused = 0;
    const PageReader::Loss loss =
        m_reader.forEachRow(m_roots.value(table), [&](const QList<StoredValue> &row) { insert(table, columns, row) ? ++taken : ++refused; });
    const QString label = labelOf(table);
    salvaged.rows += taken;
    if (taken > 0) {
        note(label, say(QT_TRANSLATE_N_NOOP("Salvage", "%n rows were taken over."), taken));
    }
    if (loss.rows + refused > 0) {
        noteLost(label, say(QT_TRANSLATE_N_NOOP("Salvage", "%n rows could not be read and are lost."), loss.rows + refused));
    }
    if (loss.pages > 0) {
        noteLost(label, say(QT_TRANSLATE_N_NOOP("Salvage", "%n pages of the file could not be read; the rows on them are lost."), loss.pages));
    }
}

bool Rescue::insert(const QString &table, const QStringList &columns, const QList<StoredValue> &row)
{
    if (row.isEmpty() || row.size() > columns.size()) {
        return false; // Not a row of this table: a page leads astray.
    }
    try {
        // An older row can lack the columns that were added last.
        const QString marks = u"?, "_s.repeated(row.size() - 1) + u'?';
        SQLite::Statement statement(m_memory, u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, columns.mid(0, row.size()).join(u", "_s), marks).toStdString());
        for (qsizetype i = 0; i < row.size(); ++i) {
            bind(statement, static_cast<int>(i + 1), row.at(i));
        }
        return statement.exec() == 1;
    } catch (const SQLite::Exception &) {
        return false; // Of a kind or value that the table does not take.
    }
}

Design Rescue::design()
{
    migrate(m_memory, m_version);
    Intake intake(Intake::Rule::DesignFile);
    const Design design = readDesign(m_memory, intake);
    salvaged.notes += intake.notes();
    salvaged.complete = salvaged.complete && intake.notes().isEmpty();
    return design;
}

Result<> Rescue::bringAttachments(const Design &design, DesignFile &to)
{
    struct Content
    {
        QByteArray bytes;
        qint64 parts = 0;
    };
    QHash<QString, qint64> wanted; // Their sizes, as far as known.
    for (const Attachment &attachment : design.attachments) {
        wanted.insert(attachment.sha256, attachment.size ? attachment.size->value : -1);
    }
    QHash<QString, Content> begun;
    Result<> written;
    const auto finish = [&](const QString &hash) {
        const QByteArray bytes = begun.take(hash).bytes;
        if (written && QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()) == hash) {
            written = to.putAttachment(hash, bytes);
            wanted.remove(hash);
        }
    };
    m_reader.forEachRow(m_roots.value(attachmentTable), [&](const QList<StoredValue> &row) {
        const QString hash = row.size() == 3 ? QString::fromLatin1(row.at(0).bytes) : QString();
        if (!wanted.contains(hash)) {
            return;
        }
        Content &content = begun[hash];
        if (row.at(1).integer == content.parts
            && content.bytes.size() + row.at(2).bytes.size() <= maximumAttachment) { // One that is missing is seen by the hash.
            content.bytes += row.at(2).bytes;
            ++content.parts;
        }
        if (content.bytes.size() == wanted.value(hash)) {
            finish(hash);
        }
    });
    const QStringList rest = begun.keys();
    for (const QString &hash : rest) {
        finish(hash);
    }
    for (const Attachment &attachment : design.attachments) {
        if (wanted.contains(attachment.sha256)) {
            noteLost(attachment.name, say(QT_TRANSLATE_NOOP("Salvage", "The content of this attachment is lost; attach the file again.")));
        }
    }
    return written;
}

} // namespace

Result<Salvaged> salvage(const QString &damaged, const QString &to)
{
    QFile file(damaged);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.exists() ? ErrorCode::CannotRead : ErrorCode::NotFound,
            say(QT_TRANSLATE_NOOP("Salvage", "“%1” could not be opened: %2")).arg(damaged, file.errorString()));
    }
    if (QFileInfo::exists(to) && QFileInfo(to).canonicalFilePath() == QFileInfo(damaged).canonicalFilePath()) {
        return failure(
            ErrorCode::InvalidInput, say(QT_TRANSLATE_NOOP("Salvage", "“%1” is the damaged file itself, which stays as it is. Choose another name.")).arg(to));
    }
    try {
        Rescue rescue(file);
        if (const Result<> begun = rescue.begin(damaged); !begun) {
            return tl::unexpected(begun.error());
        }
        rescue.readTables();
        if (rescue.salvaged.rows == 0) {
            return failure(ErrorCode::Damaged,
                say(QT_TRANSLATE_NOOP("Salvage", "Nothing in “%1” can be read. It was not changed. A copy from before may be among the backups."))
                    .arg(damaged));
        }
        const Design design = rescue.design();
        const Result<std::unique_ptr<DesignFile>> made = DesignFile::create(to, design, rescue.record());
        if (!made) {
            return tl::unexpected(made.error());
        }
        if (const Result<> brought = rescue.bringAttachments((*made)->design(), **made); !brought) {
            return tl::unexpected(brought.error());
        }
        return rescue.salvaged;
    } catch (const SQLite::Exception &exception) { // Of the database in memory.
        return failure(ErrorCode::Damaged,
            say(QT_TRANSLATE_NOOP("Salvage", "Nothing in “%1” can be read. It was not changed. A copy from before may be among the backups.")).arg(damaged),
            QString::fromUtf8(exception.what()));
    }
}

} // namespace Credwright
