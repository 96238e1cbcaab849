#include "app/command_line.h"

#include "core/check/analysis.h"
#include "core/document/templates.h"
#include "core/exchange/json/design_json.h"
#include "core/exchange/package/package_reader.h"
#include "core/exchange/package/package_writer.h"
#include "core/exchange/report/design_report.h"
#include "core/guide/handbook.h"
#include "core/storage/design_file.h"
#include "core/storage/salvage.h"
#include "core/util/clock.h"
#include "core/util/file_danger.h"
#include "core/util/save_file.h"
#include "ui/exports/export_formats.h"

#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QTemporaryDir>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

void say(const QString &message)
{
    const QByteArray line = message.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

ExitStatus toStandardOutput(const QByteArray &bytes)
{
    const bool written =
        std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stdout) == static_cast<std::size_t>(bytes.size()) && std::fflush(stdout) == 0;
    return written ? ExitStatus::Fine : ExitStatus::CannotWrite;
}

/// Whole or not at all.
ExitStatus toFile(const QString &path, const QByteArray &bytes)
{
    if (const Result<> written = saveFile(path, bytes); !written) {
        say(written.error().message);
        return ExitStatus::CannotWrite;
    }
    return ExitStatus::Fine;
}

ExitStatus handOut(const Invocation &invocation, const QByteArray &bytes)
{
    return invocation.output.isEmpty() || invocation.output == u"-" ? toStandardOutput(bytes) : toFile(invocation.output, bytes);
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(file.exists() ? ErrorCode::CannotRead : ErrorCode::NotFound,
            tr(QT_TRANSLATE_NOOP("CommandLine", "“%1” could not be opened: %2")).arg(path, file.errorString()));
    }
    return file.readAll();
}

void sayNotes(const QList<IntakeNote> &notes)
{
    for (const IntakeNote &note : notes) {
        say(note.where.isEmpty() ? note.what : tr(QT_TRANSLATE_NOOP("CommandLine", "%1: %2")).arg(note.where, note.what));
    }
}

/// A design from a design file, from JSON, or the worked example that is built in.
struct Loaded
{
    Design design;
    Record record;
    QHash<QString, QByteArray> attachments; ///< Of JSON; a design file reads its own where they are needed.
    std::unique_ptr<DesignFile> file;       ///< Where it is from one.
};

Result<Loaded> loadJson(const QString &path, DesignId id = DesignId::Keep)
{
    const auto bytes = bytesOf(path);
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto imported = fromJson(*bytes, id);
    if (!imported) {
        return tl::unexpected(imported.error());
    }
    sayNotes(imported->notes);
    return Loaded{imported->design, imported->record, imported->attachments, nullptr};
}

Result<Loaded> load(const QString &path)
{
    if (path == ":example"_L1) {
        return loadJson(u":/credwright/examples/chip-design.json"_s);
    }
    if (path.endsWith(".json"_L1, Qt::CaseInsensitive)) {
        return loadJson(path);
    }
    auto file = DesignFile::open(path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const Design &design = (*file)->design();
    const Record &record = (*file)->record();
    return Loaded{design, record, {}, std::move(*file)};
}

ExitStatus cannotRead(const QString &path, const Error &error)
{
    say(tr(QT_TRANSLATE_NOOP("CommandLine", "%1: %2")).arg(path, error.message));
    if (!error.detail.isEmpty()) {
        say(u"  "_s + error.detail);
    }
    return ExitStatus::CannotRead;
}

/// Whether a file may be made there: one that is there is only replaced when that was asked for. Says so when not.
bool mayWrite(const Invocation &invocation, const QString &path)
{
    if (!invocation.force && QFileInfo::exists(path)) {
        say(tr(QT_TRANSLATE_NOOP("CommandLine", "“%1” is there already and was left as it is; “--force” replaces it.")).arg(path));
        return false;
    }
    return true;
}

ExitStatus makeFile(const Invocation &invocation, const QString &path, const Loaded &loaded)
{
    if (!mayWrite(invocation, path)) {
        return ExitStatus::CannotWrite;
    }
    auto file = DesignFile::create(path, loaded.design, loaded.record);
    if (!file) {
        say(tr(QT_TRANSLATE_NOOP("CommandLine", "%1: %2")).arg(path, file.error().message));
        return ExitStatus::CannotWrite;
    }
    for (auto it = loaded.attachments.cbegin(); it != loaded.attachments.cend(); ++it) {
        if (const auto stored = (*file)->putAttachment(it.key(), it.value()); !stored) {
            say(tr(QT_TRANSLATE_NOOP("CommandLine", "%1: %2")).arg(path, stored.error().message));
            return ExitStatus::CannotWrite;
        }
    }
    return ExitStatus::Fine;
}

ExitStatus runNew(const Invocation &invocation)
{
    const QString language = invocation.language.isEmpty() ? u"en"_s : invocation.language;
    Loaded loaded;
    loaded.design = newDesign(templateOf(invocation.designTemplate), language);
    loaded.design.identity.title.text = invocation.title;
    return makeFile(invocation, invocation.files.first(), loaded);
}

ExitStatus runImport(const Invocation &invocation)
{
    const auto loaded = loadJson(invocation.files.first(), DesignId::New);
    return loaded ? makeFile(invocation, invocation.files.last(), *loaded) : cannotRead(invocation.files.first(), loaded.error());
}

/// Status 0 also when something is lost, since the new file is sound: the report says what.
ExitStatus runSalvage(const Invocation &invocation)
{
    const QString &to = invocation.files.last();
    if (!mayWrite(invocation, to)) {
        return ExitStatus::CannotWrite;
    }
    const Result<Salvaged> salvaged = salvage(invocation.files.first(), to);
    if (!salvaged) {
        const ErrorCode code = salvaged.error().code;
        static_cast<void>(cannotRead(invocation.files.first(), salvaged.error()));
        return code == ErrorCode::CannotWrite || code == ErrorCode::InvalidInput ? ExitStatus::CannotWrite : ExitStatus::CannotRead;
    }
    sayNotes(salvaged->notes);
    say(salvaged->complete ? tr(QT_TRANSLATE_NOOP("CommandLine", "Nothing is known to be lost."))
                           : tr(QT_TRANSLATE_NOOP("CommandLine", "Something is lost, as said above. A copy from before may be among the backups.")));
    return ExitStatus::Fine;
}

/// Nothing when the rule pack that was asked for cannot be read; that was said.
std::optional<Analyst> analystFor(const Invocation &invocation)
{
    if (invocation.rules.isEmpty()) {
        return std::make_optional<Analyst>();
    }
    const Result<RulePack> pack = readRulePack(invocation.rules);
    if (!pack) {
        cannotRead(invocation.rules, pack.error());
        return std::nullopt;
    }
    return std::make_optional<Analyst>(*pack);
}

ExitStatus runInfo(const Invocation &invocation, const Loaded &loaded)
{
    std::optional<Analyst> analyst = analystFor(invocation);
    if (!analyst) {
        return ExitStatus::CannotRead;
    }
    const Analysis analysis = analyst->analyse(loaded.design, loaded.record);
    return toStandardOutput(invocation.json ? infoJson(loaded.design, analysis) : infoText(loaded.design, analysis).toUtf8());
}

ExitStatus runCheck(const Invocation &invocation, const Loaded &loaded)
{
    std::optional<Analyst> analyst = analystFor(invocation);
    if (!analyst) {
        return ExitStatus::CannotRead;
    }
    const Analysis analysis = analyst->analyse(loaded.design, loaded.record);
    const ExitStatus written = toStandardOutput(invocation.json ? findingsJson(loaded.design, analysis) : findingsText(loaded.design, analysis).toUtf8());
    return written == ExitStatus::Fine && hasOpenMust(analysis) ? ExitStatus::MustIsOpen : written;
}

/// The content of what is attached, for a document that holds it; what is missing is left out.
Result<> readAttachments(Loaded &loaded)
{
    if (!loaded.file) {
        return {};
    }
    const Result<qint64> size = loaded.file->attachedBytes();
    if (const Result<> fits = size ? fitsIntoJson(*size) : tl::unexpected(size.error()); !fits) {
        return fits;
    }
    for (const Attachment &attachment : std::as_const(loaded.design.attachments)) {
        if (auto bytes = loaded.file->attachment(attachment.sha256)) {
            loaded.attachments.insert(attachment.sha256, *bytes);
        }
    }
    return {};
}

const Progress toTheEnd = [](qint64, qint64) { return true; };

ExitStatus runExport(const Invocation &invocation, Loaded &loaded)
{
    const ExportFormat *format = exportFormat(invocation.format);
    const Result<> read = format->holdsAttachments ? readAttachments(loaded) : Result<>();
    const Analysis analysis = Analyst().analyse(loaded.design, loaded.record);
    const ExportJob job =
        format->prepare({loaded.design, loaded.record, analysis, loaded.attachments, {invocation.language, Clock::now().toLocalTime().date()}});
    const Result<QByteArray> bytes = read ? job(toTheEnd) : tl::unexpected(read.error());
    if (!bytes) {
        say(bytes.error().message);
        return ExitStatus::CannotWrite;
    }
    return handOut(invocation, *bytes);
}

ExitStatus runPack(const Invocation &invocation, Loaded &loaded)
{
    const QTemporaryDir folder; // JSON and the worked example have no design file that could be asked for content.
    if (!loaded.file) {
        const QString path = folder.filePath(u"design.credwright"_s);
        if (const ExitStatus made = makeFile(invocation, path, loaded); made != ExitStatus::Fine) {
            return made;
        }
        loaded.file = std::move(*DesignFile::open(path));
    }
    const Analysis analysis = Analyst().analyse(loaded.design, loaded.record);
    QList<const ExportFormat *> formats;
    for (const QString &code : invocation.exports) {
        formats.append(exportFormat(code));
    }
    const auto documents =
        packageDocuments(formats, {loaded.design, loaded.record, analysis, {}, {invocation.language, Clock::now().toLocalTime().date()}})(toTheEnd);
    const PackageSource source{
        .file = accessTo(*loaded.file), .design = loaded.design, .record = loaded.record, .exports = documents.value_or(QMap<QString, QByteArray>())};
    const Result<QStringList> packed = documents ? writePackage(invocation.output, source, toTheEnd) : tl::unexpected(documents.error());
    if (!packed) {
        say(packed.error().message);
        return ExitStatus::CannotWrite;
    }
    for (const QString &missing : *packed) {
        say(tr(QT_TRANSLATE_NOOP("CommandLine", "The content of the attached file “%1” is missing or damaged in the design, and so in the package."))
                .arg(shownFileName(missing)));
    }
    return ExitStatus::Fine;
}

ExitStatus runUnpack(const Invocation &invocation)
{
    const QString &target = invocation.files.last();
    if (!mayWrite(invocation, target)) {
        return ExitStatus::CannotWrite;
    }
    const Result<> unpacked = unpackPackage(invocation.files.first(), target, toTheEnd);
    if (!unpacked && unpacked.error().code == ErrorCode::CannotWrite) {
        say(tr(QT_TRANSLATE_NOOP("CommandLine", "%1: %2")).arg(target, unpacked.error().message));
        return ExitStatus::CannotWrite;
    }
    return unpacked ? ExitStatus::Fine : cannotRead(invocation.files.first(), unpacked.error());
}

ExitStatus runHandbook(const Invocation &invocation)
{
    if (!invocation.language.isEmpty()) {
        QLocale::setDefault(QLocale(invocation.language));
    }
    return handOut(invocation, handbookHtml());
}

QString help()
{
    return tr(QT_TRANSLATE_NOOP("CommandLine",
                  "Usage:\n"
                  "  credwright [FILE…]                         open the workbench\n"
                  "  credwright new FILE [--template TEMPLATE] [--title TITLE] [--language CODE] [--force]\n"
                  "                                             make a design; TEMPLATE is one of\n"
                  "                                             %1\n"
                  "  credwright info FILE [--json] [--rules PACK]\n"
                  "                                             tell every figure that is derived from a design\n"
                  "  credwright check FILE [--json] [--rules PACK]\n"
                  "                                             list what is open; status 1 while a Must is\n"
                  "  credwright export --format FORMAT [--output FILE|-] [--language CODE] FILE\n"
                  "                                             write a document; FORMAT is one of\n"
                  "                                             %2\n"
                  "  credwright import FILE.json FILE.credwright [--force]\n"
                  "                                             make a design file of a design in JSON\n"
                  "  credwright salvage DAMAGED FILE.credwright [--force]\n"
                  "                                             make a design file of what can be read of a damaged one\n"
                  "  credwright pack FILE --output FILE.credpack [--exports FORMAT,FORMAT…]\n"
                  "                                             write the design, what is attached and documents as one file\n"
                  "  credwright unpack FILE.credpack FILE.credwright [--force]\n"
                  "                                             make a design file of a package\n"
                  "  credwright handbook [--output FILE|-] [--language CODE]\n"
                  "                                             write the guidance texts and the glossary as one HTML file\n"
                  "\n"
                  "A FILE to read is a design file, a design in JSON, or “:example”, the worked example.\n"
                  "\n"
                  "  --settings DIR   keep settings in this folder\n"
                  "  --language CODE  new: the language of the design; export and handbook: of the text, where it is translated\n"
                  "  --help, --version\n"
                  "\n"
                  "Status: 0 fine, 1 a Must is open, 2 cannot read, 3 cannot write, 64 wrong use.\n"))
        .arg(templateCodes().join(u", "_s), exportCodes().join(u", "_s));
}

} // namespace

ExitStatus runCommand(const Invocation &invocation)
{
    if (!invocation.mistake.isEmpty()) {
        say(invocation.mistake);
        say(tr(QT_TRANSLATE_NOOP("CommandLine", "“credwright --help” tells what is possible.")));
        return ExitStatus::WrongUse;
    }
    if (invocation.help) {
        return toStandardOutput(help().toUtf8());
    }
    if (invocation.version) {
        return toStandardOutput("credwright " CREDWRIGHT_VERSION "\n");
    }
    if (invocation.command == "new"_L1) {
        return runNew(invocation);
    }
    if (invocation.command == "import"_L1) {
        return runImport(invocation);
    }
    if (invocation.command == "salvage"_L1) {
        return runSalvage(invocation);
    }
    if (invocation.command == "handbook"_L1) {
        return runHandbook(invocation);
    }
    if (invocation.command == "unpack"_L1) {
        return runUnpack(invocation);
    }
    auto loaded = load(invocation.files.first());
    if (!loaded) {
        return cannotRead(invocation.files.first(), loaded.error());
    }
    if (invocation.command == "info"_L1) {
        return runInfo(invocation, *loaded);
    }
    if (invocation.command == "pack"_L1) {
        return runPack(invocation, *loaded);
    }
    return invocation.command == "check"_L1 ? runCheck(invocation, *loaded) : runExport(invocation, *loaded);
}

} // namespace Credwright
