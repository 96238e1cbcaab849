#include "ui/shell/search_palette.h"

#include "core/check/step_info.h"
#include "core/model/access.h"
#include "ui/document/session.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Every word must occur; a title that begins with the first word comes first.
bool matches(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString excerpt(const QString &text, const QString &word)
{
    constexpr qsizetype around = 24;
    const qsizetype at = std::max<qsizetype>(0, text.indexOf(word, 0, Qt::CaseInsensitive) - around);
    QString part = text.mid(at, 2 * around + word.size()).simplified();
    if (at > 0) {
        part.prepend(u'…');
    }
    if (at + 2 * around + word.size() < text.size()) {
        part.append(u'…');
    }
    return part;
}

void searchContents(const Design &design, const QStringList &words, int most, QList<SearchHit> &hits)
{
    for (const EntityType &type : entityTypes()) {
        const QList<QUuid> ids = idsOf(design, type.kind);
        for (qsizetype row = 0; row < ids.size(); ++row) {
            for (int f = 0; f < type.fields.size(); ++f) {
                if (hits.size() >= most) {
                    return;
                }
                const FieldInfo *info = type.fields.at(f);
                const std::optional<Value> value = readRow(design, type.kind, row, f);
                const QString *plain = value ? std::get_if<QString>(&*value) : nullptr;
                const LocalizedText *localized = value ? std::get_if<LocalizedText>(&*value) : nullptr;
                const QString text = localized ? localized->text : plain && !info->isChoice() ? *plain : QString();
                if (!text.isEmpty() && matches(text, words)) {
                    const QString place = type.single ? type.singular.text() : SearchPalette::tr("%1 %2").arg(type.singular.text()).arg(row + 1);
                    hits.append({SearchHit::Group::Content, excerpt(text, words.first()), SearchPalette::tr("%1 · %2").arg(place, info->labelText()),
                        {ids.at(row), info->id, {}}, nullptr});
                }
            }
        }
    }
}

} // namespace

QList<SearchHit> searchEverything(const Session &session, const QList<QAction *> &actions, const QString &typed, int most)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    QList<SearchHit> hits;
    for (const StepInfo &step : stepInfos()) {
        const QString title = SearchPalette::tr("%1  %2").arg(step.number).arg(step.title.text());
        if (words.isEmpty() || matches(title, words)) {
            const auto first = std::find_if(entityTypes().begin(), entityTypes().end(), [&](const EntityType &type) { return type.step == step.step; });
            hits.append({SearchHit::Group::Step, title, SearchPalette::tr("Step"), {singletonId(first->kind), first->kind, {}}, nullptr});
        }
    }
    if (words.isEmpty()) {
        return hits;
    }
    for (const EntityType &type : entityTypes()) {
        const StepInfo *step = stepInfo(type.step);
        if (!type.single && matches(type.plural.text(), words)) {
            hits.append({SearchHit::Group::Field, type.plural.text(), SearchPalette::tr("List · %1").arg(step->title.text()), {{}, type.kind, {}}, nullptr});
        }
        for (const FieldInfo *info : type.fields) {
            if (type.single && matches(info->labelText(), words)) {
                hits.append({SearchHit::Group::Field, info->labelText(), SearchPalette::tr("Field · %1").arg(step->title.text()),
                    {singletonId(type.kind), info->id, {}}, nullptr});
            }
        }
    }
    for (QAction *action : actions) {
        const QString name = action->text().remove(u'&');
        if (!name.isEmpty() && action->isEnabled() && action->isVisible() && matches(name, words)) {
            hits.append({SearchHit::Group::Action, name,
                action->shortcut().isEmpty() ? SearchPalette::tr("Action")
                                             : SearchPalette::tr("Action · %1").arg(action->shortcut().toString(QKeySequence::NativeText)),
                {}, action});
        }
    }
    searchContents(session.design(), words, most, hits);
    return hits.mid(0, most);
}

SearchPalette::SearchPalette(Session &session, const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_session(session)
    , m_actions(actions)
{
    setObjectName(u"searchPalette"_s);
    setAccessibleName(tr("Search everything"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::px(8), Theme::px(8), Theme::px(8), Theme::px(8));
    m_words = new QLineEdit(this);
    m_words->setObjectName(u"searchWords"_s);
    m_words->setPlaceholderText(tr("Steps, fields, what was typed, actions"));
    m_words->setAccessibleName(tr("Search everything"));
    m_words->installEventFilter(this);
    layout->addWidget(m_words);
    m_list = new QListWidget(this);
    m_list->setObjectName(u"searchHits"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(Theme::px(2));
    m_list->setFrameShape(QFrame::NoFrame);
    layout->addWidget(m_list);
    connect(m_words, &QLineEdit::textChanged, this, &SearchPalette::search);
    connect(m_list, &QListWidget::itemActivated, this, &SearchPalette::go);
    connect(m_list, &QListWidget::itemClicked, this, &SearchPalette::go);
}

void SearchPalette::open()
{
    m_words->clear();
    search();
    resize(Theme::px(560), Theme::px(420));
    if (parentWidget()) {
        move(parentWidget()->mapToGlobal(QPoint((parentWidget()->width() - width()) / 2, Theme::px(52))));
    }
    show();
    m_words->setFocus();
}

void SearchPalette::search()
{
    m_hits = searchEverything(m_session, m_actions, m_words->text());
    m_list->clear();
    for (const SearchHit &hit : std::as_const(m_hits)) {
        auto *item = new QListWidgetItem(tr("%1   —   %2").arg(hit.title, hit.where), m_list);
        item->setToolTip(hit.title);
    }
    if (m_hits.isEmpty()) {
        auto *none = new QListWidgetItem(tr("Nothing found. Try fewer words."), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
}

void SearchPalette::go()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_hits.size()) {
        return;
    }
    const SearchHit hit = m_hits.at(row);
    hide();
    if (hit.action) {
        hit.action->trigger();
    } else {
        m_session.jumpTo(hit.anchor);
    }
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int by = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (by != 0 && m_list->count() > 0) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, m_list->count() - 1));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            go();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace Credwright
