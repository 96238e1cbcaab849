#include "ui/handbook/handbook_window.h"

#include "core/guide/handbook.h"
#include "core/util/save_file.h"
#include "ui/dialogs/dialog_seam.h"
#include "ui/document/settings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl &book()
{
    static const QUrl url(u"handbook:all"_s);
    return url;
}

QUrl urlOf(const QString &id)
{
    QUrl url = book();
    url.setFragment(id);
    return url;
}

} // namespace

HandbookBrowser::HandbookBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setObjectName(u"handbookText"_s);
    setAccessibleName(tr("Handbook"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    document()->setDocumentMargin(Theme::px(24));
    connect(this, &QTextBrowser::anchorClicked, this, &HandbookBrowser::follow);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        dress();
        reload();
    });
    dress();
}

void HandbookBrowser::dress()
{
    setFont(Theme::font(Theme::BodyFont));
    const auto name = [](Theme::Token token) { return Theme::color(token).name(); };
    document()->setDefaultStyleSheet(u"h2 { color: %1; } a { color: %1; } .quiet, .terms { color: %2; } .case, .good, .bad { background-color: %3; }"_s.arg(
        name(Theme::Accent), name(Theme::Text2), name(Theme::Alt)));
}

QVariant HandbookBrowser::loadResource(int, const QUrl &name)
{
    return name.scheme() == book().scheme() ? QVariant(handbookBody(HandbookAnchors::Names)) : QVariant(); // Nothing from anywhere else.
}

void HandbookBrowser::goTo(const QString &id)
{
    setSource(urlOf(id), QTextDocument::HtmlResource);
}

void HandbookBrowser::mark(const QStringList &words)
{
    QList<QTextEdit::ExtraSelection> marks;
    const QTextCursor from = cursorForPosition(QPoint(0, 0));
    for (const QString &word : words) {
        constexpr int most = 40;
        QTextCursor found = document()->find(word, from);
        for (int i = 0; i < most && !found.isNull(); ++i) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = found;
            mark.format.setBackground(Theme::color(Theme::ShouldTint));
            mark.format.setForeground(Theme::color(Theme::Text));
            marks.append(mark);
            found = document()->find(word, found);
        }
    }
    setExtraSelections(marks);
}

void HandbookBrowser::follow(const QUrl &url)
{
    if (url.scheme() == u"https" || url.scheme() == u"http") {
        const QString question = tr("This leads out of the handbook, to %1. Open it in the browser?").arg(url.toDisplayString());
        if (DialogSeam::ask(window(), tr("Open a web page"), question, {tr("Open"), tr("Stay here")}) == 0) {
            QDesktopServices::openUrl(url);
        }
    } else {
        goTo(url.fragment());
    }
}

HandbookWindow::HandbookWindow(QWidget *parent) : QWidget(parent, Qt::Window), m_browser(new HandbookBrowser(this))
{
    setObjectName(u"handbook"_s);
    setWindowTitle(tr("Handbook – Credwright"));
    resize(Theme::px(960), Theme::px(700));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    m_left = new QStackedWidget(splitter);
    m_contents = new QTreeWidget(m_left);
    m_contents->setObjectName(u"handbookContents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_hits = new QListWidget(m_left);
    m_hits->setObjectName(u"handbookHits"_s);
    m_hits->setAccessibleName(tr("Found in the handbook"));
    m_hits->setWordWrap(true);
    m_hits->setFrameShape(QFrame::NoFrame);
    m_left->addWidget(m_contents);
    m_left->addWidget(m_hits);
    splitter->addWidget(m_left);
    splitter->addWidget(m_browser);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({Theme::px(280), Theme::px(680)});
    layout->addWidget(splitter, 1);
    fillContents();
    const auto open = [this](QTreeWidgetItem *item) { m_browser->goTo(item->data(0, Qt::UserRole).toString()); };
    connect(m_contents, &QTreeWidget::itemActivated, this, open);
    connect(m_contents, &QTreeWidget::itemClicked, this, open);
    const auto openHit = [this](QListWidgetItem *item) {
        m_browser->goTo(item->data(Qt::UserRole).toString());
        m_browser->mark(m_words->text().split(u' ', Qt::SkipEmptyParts));
    };
    connect(m_hits, &QListWidget::itemActivated, this, openHit);
    connect(m_hits, &QListWidget::itemClicked, this, openHit);
    connect(m_browser, &QTextBrowser::sourceChanged, this, [this](const QUrl &url) { showChapterOf(url.fragment()); });
}

QWidget *HandbookWindow::makeBar()
{
    auto *bar = new QWidget(this);
    bar->setObjectName(u"toolbar"_s);
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(Theme::px(8), Theme::px(6), Theme::px(8), Theme::px(6));
    layout->setSpacing(Theme::px(8));
    QToolButton *back = makeIconButton(Icon::Undo, tr("Back"), ButtonSize::Toolbar, bar);
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    QToolButton *forward = makeIconButton(Icon::Redo, tr("Forward"), ButtonSize::Toolbar, bar);
    forward->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    for (QToolButton *button : {back, forward}) {
        button->setEnabled(false);
        layout->addWidget(button);
    }
    connect(back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    m_words = new QLineEdit(bar);
    m_words->setObjectName(u"handbookWords"_s);
    m_words->setPlaceholderText(tr("Search the handbook"));
    m_words->setAccessibleName(tr("Search the handbook"));
    m_words->setClearButtonEnabled(true);
    layout->addWidget(m_words, 1);
    connect(m_words, &QLineEdit::textChanged, this, &HandbookWindow::search);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (m_hits->count() > 0) {
            m_hits->setCurrentRow(0);
            m_hits->setFocus();
            Q_EMIT m_hits->itemActivated(m_hits->item(0));
        }
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_words, [this] { m_words->setFocus(Qt::ShortcutFocusReason); });
    auto *save = makeButton(tr("Save as a web page…"), ButtonKind::Normal, ButtonSize::Toolbar, bar);
    connect(save, &QPushButton::clicked, this, [this] { exportHtml(this); });
    layout->addWidget(save);
    return bar;
}

void HandbookWindow::fillContents()
{
    QTreeWidgetItem *chapter = nullptr;
    for (const HandbookEntry &entry : handbook()) {
        auto *item = entry.isChapter() || !chapter ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(chapter);
        chapter = entry.isChapter() ? item : chapter;
        item->setText(0, entry.title);
        item->setToolTip(0, entry.title);
        item->setData(0, Qt::UserRole, entry.id);
    }
}

void HandbookWindow::search()
{
    m_hits->clear();
    const QString words = m_words->text();
    m_left->setCurrentWidget(words.trimmed().isEmpty() ? static_cast<QWidget *>(m_contents) : m_hits);
    m_browser->mark({});
    for (const HandbookHit &hit : searchHandbook(words)) {
        auto *item = new QListWidgetItem(tr("%1\n%2").arg(hit.entry->title, hit.excerpt), m_hits);
        item->setData(Qt::UserRole, hit.entry->id);
    }
    if (m_hits->count() == 0 && !words.trimmed().isEmpty()) {
        auto *none = new QListWidgetItem(tr("Nothing found. Try fewer words."), m_hits);
        none->setFlags(Qt::NoItemFlags);
    }
}

void HandbookWindow::showPlace(const QString &id)
{
    show();
    raise();
    activateWindow();
    m_browser->goTo(id);
    m_browser->setFocus(Qt::OtherFocusReason);
}

void HandbookWindow::showChapterOf(const QString &id)
{
    for (int i = 0; i < m_contents->topLevelItemCount(); ++i) {
        QTreeWidgetItem *chapter = m_contents->topLevelItem(i);
        QTreeWidgetItem *found = chapter->data(0, Qt::UserRole).toString() == id ? chapter : nullptr;
        for (int j = 0; j < chapter->childCount() && !found; ++j) {
            found = chapter->child(j)->data(0, Qt::UserRole).toString() == id ? chapter->child(j) : nullptr;
        }
        if (found) {
            chapter->setExpanded(true);
            m_contents->setCurrentItem(found);
        }
    }
}

void HandbookWindow::exportHtml(QWidget *parent)
{
    const QString suggestion = QDir(Settings::instance().documentsFolder()).filePath(tr("Handbook") + u".html"_s);
    const std::optional<QString> path = DialogSeam::saveFile(parent, tr("Save the handbook"), suggestion, tr("Web pages (*.html)"));
    if (!path) {
        return;
    }
    if (const Result<> saved = saveFile(*path, handbookHtml()); !saved) {
        DialogSeam::tell(parent, tr("The handbook was not saved"), saved.error().message, saved.error().detail);
    }
}

void HandbookWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_words->text().isEmpty() ? static_cast<void>(close()) : m_words->clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace Credwright
