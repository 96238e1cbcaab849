#include "core/document/merge.h"
#include "core/exchange/json/design_json.h"
#include "core/storage/saver.h"
#include "tests/support/random_design.h"

#include <cstdio>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRegularExpression>

/// A program that does one thing to a design file, to be killed, starved or cut off from its disk meanwhile. Ends with 0 when it was
/// done, 2 when the file could not be read, 3 when it could not be written.
///     make FILE [SEED]     a new design, the same for each seed
///     state FILE           prints a fingerprint of what the file holds
///     save FILE            one edit of every table, through the Saver
///     copy FILE TO         as a backup is made
///     step FILE [COUNT]    edits in bursts, each brought to the disk as on leaving a step; says "C n" on stderr once n is there
///     type FILE            edits for ever and leaves the saving to the clock; says "E n ms" on stderr with each
///     add FILE NAME COUNT  adds rows one at a time, merging what others write
///     check FILE N         prints OK when the file holds a whole state and none older than n, else LOST or CORRUPT
using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

enum Status { Done = 0, CannotRead = 2, CannotWrite = 3, WrongUse = 64 };

/// The same design every time, ids of rows too.
Design fixedDesign(quint32 seed)
{
    QString json = QString::fromUtf8(toJson(randomDesign(seed)));
    static const QRegularExpression rowId(u"\"id\": \"([0-9a-f-]{36})\""_s);
    QStringList ids;
    for (auto it = rowId.globalMatch(json); it.hasNext();) {
        ids.append(it.next().captured(1));
    }
    for (qsizetype i = 0; i < ids.size(); ++i) {
        json.replace(ids.at(i), QUuid::createUuidV5(QUuid(), u"%1 %2"_s.arg(seed).arg(i)).toString(QUuid::WithoutBraces));
    }
    return fromJson(json.toUtf8())->design;
}

/// A state that shows whether it is whole: its parts all follow from its number.
void setNumber(Design &design, int number)
{
    design.identity.title = QString::number(number);
    design.purpose.rationale = QString(number % 9000, u'x'); // Pages come and go.
    design.modules.resize(number % 7);
    for (qsizetype i = 0; i < design.modules.size(); ++i) {
        design.modules[i].id = QUuid::createUuidV5(design.id, QString::number(i));
        design.modules[i].title = QString::number(number);
    }
}

bool isWhole(const Design &design)
{
    const int number = design.identity.title.text.toInt();
    Design expected = design;
    setNumber(expected, number);
    return expected == design;
}

std::unique_ptr<Saver> openIn(const QString &path)
{
    auto file = DesignFile::open(path);
    if (!file) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(file.error().message + u' ' + file.error().detail));
        return nullptr;
    }
    return std::make_unique<Saver>(std::move(*file));
}

Design designIn(Saver &saver)
{
    Design design;
    static_cast<void>(saver.withFile([&](DesignFile &file) {
        design = file.design();
        return Result<>();
    }));
    return design;
}

int told(const Result<> &result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(result.error().message + u' ' + result.error().detail));
    }
    return result ? Done : CannotWrite;
}

int make(const QString &path, quint32 seed)
{
    Design design = fixedDesign(seed);
    design.modules.clear();
    setNumber(design, 0);
    const auto made = DesignFile::create(path, withoutDanglingLinks(design));
    return told(made ? Result<>() : Result<>(tl::unexpected(made.error())));
}

int state(const QString &path)
{
    const auto file = DesignFile::open(path);
    if (!file) {
        std::printf("unreadable: %s\n", qUtf8Printable(file.error().detail));
        return CannotRead;
    }
    Design design = (*file)->design();
    design.id = QUuid(); // Every import and every new file has another.
    std::printf("%s\n", QCryptographicHash::hash(toJson(design, (*file)->record()), QCryptographicHash::Sha256).toHex().constData());
    return Done;
}

int save(const QString &path)
{
    const std::unique_ptr<Saver> saver = openIn(path);
    if (!saver) {
        return CannotRead;
    }
    Design design = fixedDesign(77);
    design.id = designIn(*saver).id;
    saver->schedule(design, {});
    return told(saver->flush());
}

int copy(const QString &path, const QString &to)
{
    const std::unique_ptr<Saver> saver = openIn(path);
    return saver ? told(saver->copyTo(to)) : CannotRead;
}

int step(const QString &path, int count)
{
    if (!QFileInfo::exists(path)) {
        make(path, 1);
    }
    const std::unique_ptr<Saver> saver = openIn(path);
    if (!saver) {
        return CannotRead;
    }
    Design design = designIn(*saver);
    QRandomGenerator random(static_cast<quint32>(QCoreApplication::applicationPid()));
    int number = design.identity.title.text.toInt();
    for (const int end = number + count; count == 0 || number < end;) {
        for (int burst = random.bounded(4); burst >= 0; --burst) {
            setNumber(design, ++number);
            saver->schedule(design, {});
            saver->saveNow(); // Sometimes a write is under way, sometimes not.
        }
        if (const Result<> saved = saver->flush(); !saved) {
            return told(saved);
        }
        std::fprintf(stderr, "C %d\n", number);
    }
    return Done;
}

int type(const QString &path)
{
    const std::unique_ptr<Saver> saver = openIn(path);
    if (!saver) {
        return CannotRead;
    }
    Design design = designIn(*saver);
    QElapsedTimer time;
    time.start();
    QTimer keys;
    int number = design.identity.title.text.toInt();
    QObject::connect(&keys, &QTimer::timeout, saver.get(), [&] {
        setNumber(design, ++number);
        saver->schedule(design, {});
        std::fprintf(stderr, "E %d %lld\n", number, static_cast<long long>(time.elapsed()));
    });
    keys.start(20);
    return QCoreApplication::exec();
}

int add(const QString &path, const QString &name, int count)
{
    const std::unique_ptr<Saver> saver = openIn(path);
    if (!saver) {
        return CannotRead;
    }
    Design mine = designIn(*saver);
    QObject::connect(
        saver.get(), &Saver::changedElsewhere, saver.get(), [&](const Design &base, const Record &, const Design &theirs, const Record &theirRecord) {
            mine = mergeChanges(base, mine, theirs).design;
            saver->schedule(mine, theirRecord);
        });
    for (int number = 0; number < count; ++number) {
        Outcome outcome;
        outcome.id = QUuid::createUuid();
        outcome.statement = u"%1 %2"_s.arg(name).arg(number);
        mine.outcomes.append(outcome);
        saver->schedule(mine, {});
        for (int attempt = 0; !saver->flush(); ++attempt) {
            if (attempt > 200) {
                return told(tl::unexpected(saver->lastError()));
            }
        }
    }
    return Done;
}

int check(const QString &path, int number)
{
    if (number == 0 && !QFileInfo::exists(path)) {
        std::printf("OK\n"); // Nothing was promised yet.
        return Done;
    }
    const auto file = DesignFile::open(path);
    const bool whole = file && (*file)->notes().isEmpty() && isWhole((*file)->design());
    const char *verdict = !whole ? "CORRUPT" : (*file)->design().identity.title.text.toInt() < number ? "LOST" : "OK";
    std::printf("%s\n", verdict);
    return whole ? Done : CannotRead;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString what = words.value(0);
    const QString path = words.value(1);
    if (what == "make"_L1) {
        return make(path, words.value(2, u"1"_s).toUInt());
    }
    if (what == "state"_L1) {
        return state(path);
    }
    if (what == "save"_L1) {
        return save(path);
    }
    if (what == "copy"_L1) {
        return copy(path, words.value(2));
    }
    if (what == "step"_L1) {
        return step(path, words.value(2).toInt());
    }
    if (what == "type"_L1) {
        return type(path);
    }
    if (what == "add"_L1) {
        return add(path, words.value(2), words.value(3).toInt());
    }
    return what == "check"_L1 ? check(path, words.value(2).toInt()) : WrongUse;
}
