#include "app/command_line.h"

#include "core/document/templates.h"
#include "ui/exports/export_formats.h"

#include <QCoreApplication>
#include <QHash>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("CommandLine", source);
}

/// What a command takes.
struct Grammar
{
    int least = 0; ///< Files.
    int most = 0;
    QStringList options;
};

const QHash<QString, Grammar> &grammars()
{
    static const QHash<QString, Grammar> grammars = {
        {QString(), {0, 1000, {}}},
        {u"new"_s, {1, 1, {u"--template"_s, u"--title"_s, u"--force"_s}}},
        {u"info"_s, {1, 1, {u"--json"_s, u"--rules"_s}}},
        {u"check"_s, {1, 1, {u"--json"_s, u"--rules"_s}}},
        {u"export"_s, {1, 1, {u"--format"_s, u"--output"_s}}},
        {u"import"_s, {2, 2, {u"--force"_s}}},
        {u"salvage"_s, {2, 2, {u"--force"_s}}},
        {u"pack"_s, {1, 1, {u"--output"_s, u"--exports"_s}}},
        {u"unpack"_s, {2, 2, {u"--force"_s}}},
        {u"handbook"_s, {0, 0, {u"--output"_s}}},
    };
    return grammars;
}

const QStringList everywhere = {u"--help"_s, u"--version"_s, u"--settings"_s, u"--language"_s};
const QStringList withValue = {u"--settings"_s, u"--language"_s, u"--template"_s, u"--title"_s, u"--format"_s, u"--output"_s, u"--rules"_s, u"--exports"_s};
const QHash<QString, QString> shortForms = {{u"-h"_s, u"--help"_s}, {u"-v"_s, u"--version"_s}, {u"-o"_s, u"--output"_s}, {u"-f"_s, u"--format"_s}};

/// How many letters must be changed, added or left out to make one word of the other.
int distance(const QString &a, const QString &b)
{
    QList<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0]++;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

QString nearest(const QString &word, const QStringList &known)
{
    QString best;
    int least = 3;
    for (const QString &candidate : known) {
        if (const int d = distance(word, candidate); d < least) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

class Parser
{
public:
    explicit Parser(const QStringList &arguments) : m_arguments(arguments) {}

    Invocation parse()
    {
        findCommand();
        bool options = true;
        for (m_at = 0; m_at < m_arguments.size() && m_invocation.mistake.isEmpty(); ++m_at) {
            const QString word = m_arguments[m_at];
            if (options && word == u"--") {
                options = false;
            } else if (options && word.startsWith(u'-') && word.size() > 1) {
                takeOption(word);
            } else {
                m_invocation.files.append(word);
            }
        }
        if (m_invocation.mistake.isEmpty() && !m_invocation.help && !m_invocation.version) {
            checkFiles();
        }
        return m_invocation;
    }

private:
    /// The first word that is no option names the command, when it is one; it is taken out of the arguments.
    void findCommand()
    {
        for (qsizetype i = 0; i < m_arguments.size(); ++i) {
            const QString &word = m_arguments[i];
            if (word == u"--") {
                return;
            }
            if (word.startsWith(u'-')) {
                i += withValue.contains(shortForms.value(word, word)) ? 1 : 0;
            } else {
                if (!word.isEmpty() && grammars().contains(word)) {
                    m_invocation.command = m_arguments.takeAt(i);
                }
                return;
            }
        }
    }

    void takeOption(const QString &word)
    {
        const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
        const QString typed = equals < 0 ? word : word.left(equals);
        const QString name = shortForms.value(typed, typed);
        const QStringList known = everywhere + grammars().value(m_invocation.command).options;
        if (!known.contains(name)) {
            const QString hint = nearest(name, known);
            m_invocation.mistake = hint.isEmpty()
                ? tr(QT_TRANSLATE_NOOP("CommandLine", "The option “%1” is not known here.")).arg(typed)
                : tr(QT_TRANSLATE_NOOP("CommandLine", "The option “%1” is not known here. Did you mean “%2”?")).arg(typed, hint);
            return;
        }
        QString value;
        if (withValue.contains(name)) {
            if (equals < 0 && m_at + 1 >= m_arguments.size()) {
                m_invocation.mistake = tr(QT_TRANSLATE_NOOP("CommandLine", "The option “%1” needs a value.")).arg(typed);
                return;
            }
            value = equals < 0 ? m_arguments[++m_at] : word.mid(equals + 1);
        } else if (equals >= 0) {
            m_invocation.mistake = tr(QT_TRANSLATE_NOOP("CommandLine", "The option “%1” takes no value.")).arg(typed);
            return;
        }
        set(name, value);
    }

    void set(const QString &name, const QString &value)
    {
        const auto oneOf = [&](const QStringList &choices) {
            if (!choices.contains(value)) {
                m_invocation.mistake =
                    tr(QT_TRANSLATE_NOOP("CommandLine", "The option “%1” takes one of %2, not “%3”.")).arg(name, choices.join(u", "_s), value);
            }
        };
        if (name == "--help"_L1) {
            m_invocation.help = true;
        } else if (name == "--version"_L1) {
            m_invocation.version = true;
        } else if (name == "--json"_L1) {
            m_invocation.json = true;
        } else if (name == "--force"_L1) {
            m_invocation.force = true;
        } else if (name == "--settings"_L1) {
            m_invocation.settings = value;
        } else if (name == "--language"_L1) {
            m_invocation.language = value;
        } else if (name == "--title"_L1) {
            m_invocation.title = value;
        } else if (name == "--rules"_L1) {
            m_invocation.rules = value;
        } else if (name == "--output"_L1) {
            m_invocation.output = value;
        } else if (name == "--template"_L1) {
            m_invocation.designTemplate = value;
            oneOf(templateCodes());
        } else if (name == "--exports"_L1) {
            m_invocation.exports = value.split(u',', Qt::SkipEmptyParts);
            for (const QString &code : std::as_const(m_invocation.exports)) {
                if (!exportFormat(code)) {
                    m_invocation.mistake =
                        tr(QT_TRANSLATE_NOOP("CommandLine", "The option “%1” takes one of %2, not “%3”.")).arg(name, exportCodes().join(u", "_s), code);
                }
            }
        } else if (name == "--format"_L1) {
            m_invocation.format = value;
            oneOf(exportCodes());
        }
    }

    void checkFiles()
    {
        const Grammar grammar = grammars().value(m_invocation.command);
        if (m_invocation.files.size() < grammar.least) {
            m_invocation.mistake = grammar.least == 1
                ? tr(QT_TRANSLATE_NOOP("CommandLine", "“%1” needs a file.")).arg(m_invocation.command)
                : tr(QT_TRANSLATE_NOOP("CommandLine", "“%1” needs the file to read and the file to write.")).arg(m_invocation.command);
        } else if (m_invocation.files.size() > grammar.most) {
            m_invocation.mistake = tr(QT_TRANSLATE_NOOP("CommandLine", "“%1” is one word too many.")).arg(m_invocation.files[grammar.most]);
        } else if (m_invocation.command == "pack"_L1 && (m_invocation.output.isEmpty() || m_invocation.output == u"-")) {
            m_invocation.mistake = tr(QT_TRANSLATE_NOOP("CommandLine", "“pack” needs “--output” and the package to write."));
        } else if (m_invocation.command == "export"_L1 && m_invocation.format.isEmpty()) {
            m_invocation.mistake = tr(QT_TRANSLATE_NOOP("CommandLine", "“export” needs “--format” and one of %1.")).arg(exportCodes().join(u", "_s));
        }
    }

    QStringList m_arguments;
    qsizetype m_at = 0;
    Invocation m_invocation;
};

} // namespace

bool Invocation::needsFonts() const
{
    const QStringList codes = command == "export"_L1 ? QStringList{format} : command == "pack"_L1 ? exports : QStringList();
    return std::any_of(codes.cbegin(), codes.cend(), [](const QString &code) {
        const ExportFormat *chosen = exportFormat(code);
        return chosen && chosen->needsFonts;
    });
}

Invocation parseArguments(const QStringList &arguments)
{
    return Parser(arguments).parse();
}

} // namespace Credwright
