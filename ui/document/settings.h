#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QStringList>

namespace Credwright {

/// What the program remembers between runs, one typed member each; kept as an INI file in the user's configuration folder or,
/// with --settings DIR, beside the program on a stick.
struct Settings
{
    QStringList recentFiles; ///< Newest first, at most twelve.
    Theme::Scheme scheme = Theme::Scheme::System;
    double textFactor = 1.0;
    bool panelVisible = true;
    QByteArray windowGeometry;
    QString rulePack;          ///< File with the rules of the institution; empty: none.
    QStringList costTemplates; ///< How the columns of finance sheets were understood; see withTemplate() in core/exchange/cost_import.
    QString folder;            ///< Where the last design was opened or saved; empty: the documents folder.

    static Settings &instance();
    /// Before the first use. Empty: the user's configuration folder.
    static void setFolder(const QString &folder);
    /// Where everything of the program's own is kept: settings, and with --settings also backups.
    static QString dataFolder();

    void load();
    void save() const;
    void addRecent(const QString &path);
    /// Where new designs go.
    QString documentsFolder() const;
};

} // namespace Credwright
