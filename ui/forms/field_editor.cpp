#include "ui/forms/field_editor.h"

#include "core/guide/vocabulary.h"
#include "core/model/access.h"
#include "core/util/format.h"
#include "ui/document/session.h"
#include "ui/forms/check_list_button.h"
#include "ui/forms/text_edit.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/choice_chips.h"
#include "ui/widgets/segmented_choice.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace Credwright {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostSegments = 5;

class WheelGuard : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Wheel) {
            const auto *widget = qobject_cast<QWidget *>(watched);
            if (widget && !widget->hasFocus()) {
                event->ignore();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void ignoreWheelWithoutFocus(QWidget *widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(new WheelGuard(widget));
}

FieldEditor::FieldEditor(const FieldInfo &info, const Value &initial, Session &session, QWidget *parent, Look look)
    : QObject(parent)
    , m_info(info)
    , m_session(session)
    , m_value(initial)
{
    m_widget = parent; // The parent of what is made now; replaced by it.
    std::visit(
        [&](const auto &v) {
            using V = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<V, QString>) {
                if (info.limits.choices) {
                    makeChoice(look);
                } else if (!info.limits.vocabulary.isEmpty()) {
                    makeVocabulary();
                } else {
                    makeText(info.limits.multiline, initial);
                }
            } else if constexpr (std::is_same_v<V, LocalizedText>) {
                makeText(info.limits.multiline, initial);
            } else if constexpr (std::is_same_v<V, bool>) {
                makeCheckBox();
            } else if constexpr (std::is_same_v<V, QStringList>) {
                makeSet(look);
            } else if constexpr (std::is_same_v<V, EntityRef>) {
                makeReference();
            } else if constexpr (std::is_same_v<V, Links>) {
                makeLinks();
            } else {
                makeQuantity(initial);
            }
        },
        initial);
    m_widget->setObjectName(QString(info.id));
    m_widget->setAccessibleName(info.labelText());
    if (m_text && look == Look::Cell) {
        m_text->setCellMode(true);
        m_text->setMinimumSize(0, 0);
        m_text->setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
        m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    }
    setValue(initial);
}

void FieldEditor::setValue(const Value &value)
{
    m_value = value;
    const QSignalBlocker blocker(m_widget);
    m_show(value);
}

void FieldEditor::setReadOnly(bool readOnly)
{
    if (m_setReadOnly) {
        m_setReadOnly(readOnly);
    } else {
        m_widget->setEnabled(!readOnly);
    }
    m_widget->setProperty("readOnlyField", readOnly);
}

void FieldEditor::setOffered(const QStringList &codes)
{
    if (m_offered != codes) {
        m_offered = codes;
        refreshChoices();
    }
}

void FieldEditor::refreshChoices()
{
    if (m_refresh) {
        const QSignalBlocker blocker(m_widget);
        m_refresh();
        m_show(m_value);
    }
}

void FieldEditor::makeText(bool severalLines, const Value &initial)
{
    m_text = new TextEdit(severalLines ? TextEdit::Lines::Several : TextEdit::Lines::One, m_widget);
    m_widget = m_text;
    m_text->setMaximumLength(m_info.limits.maxLength);
    const bool localized = std::holds_alternative<LocalizedText>(initial);
    connect(m_text, &TextEdit::edited, this, [this, localized](const QString &text) {
        if (localized) {
            LocalizedText value = std::get<LocalizedText>(m_value);
            value.text = text;
            m_value = value;
        } else {
            m_value = text;
        }
        Q_EMIT edited(m_value);
    });
    connect(m_text, &TextEdit::refused, this, &FieldEditor::refused);
    m_show = [this, localized](const Value &value) { m_text->showText(localized ? std::get<LocalizedText>(value).text : std::get<QString>(value)); };
    m_setReadOnly = [this](bool readOnly) { m_text->setReadOnly(readOnly); };
}

void FieldEditor::makeQuantity(const Value &)
{
    m_text = new TextEdit(TextEdit::Lines::One, m_widget);
    m_widget = m_text;
    m_text->setMaximumLength(60);
    connect(m_text, &TextEdit::edited, this, [this](const QString &text) {
        const std::optional<Value> value = parseValue(m_info, text, m_value, m_session.design().identity.currency, m_widget->locale());
        m_text->setInvalid(!value);
        m_pending = value ? QString() : text;
        if (value) {
            m_value = *value;
            Q_EMIT edited(*value);
        } else {
            Q_EMIT refused(tr("“%1” cannot be taken for “%2”; the value before is kept. %3")
                    .arg(text.left(40), m_info.labelText(), expectedInput(m_info, m_value, m_widget->locale())));
        }
    });
    m_show = [this](const Value &value) {
        // While the user types, "2,5" must not turn into "2 h 30 min" under the cursor.
        if (m_text->hasFocus() && parseValue(m_info, m_text->toPlainText(), value, m_session.design().identity.currency, m_widget->locale()) == value) {
            return;
        }
        m_pending.clear();
        m_text->setInvalid(false);
        m_text->showText(formatValue(m_info, value, m_widget->locale(), m_session.design().identity.currency, {}));
    };
    m_setReadOnly = [this](bool readOnly) { m_text->setReadOnly(readOnly); };
}

QList<std::pair<QString, QString>> FieldEditor::choices() const
{
    QList<std::pair<QString, QString>> list;
    if (m_info.limits.choices) {
        for (const Choice &choice : m_info.limits.choices()) {
            if (!m_offered || m_offered->contains(choice.code)) {
                list.append({QString(choice.code), choice.label.text()});
            }
        }
    } else if (!m_info.limits.vocabulary.isEmpty()) {
        for (const Term &term : vocabulary(m_info.limits.vocabulary)) {
            list.append({term.code, term.name});
        }
    } else {
        for (const QUuid &id : idsOf(m_session.design(), m_info.limits.linkKind)) {
            const qsizetype row = indexOf(m_session.design(), m_info.limits.linkKind, id);
            list.append({id.toString(QUuid::WithoutBraces), tr("%1  %2").arg(row + 1).arg(entityTitle(m_session.design(), m_info.limits.linkKind, id))});
        }
    }
    return list;
}

void FieldEditor::makeChoice(Look look)
{
    const auto items = choices();
    if (look == Look::Form && items.size() <= mostSegments) {
        auto *segments = new SegmentedChoice(m_widget);
        m_widget = segments;
        QList<SegmentedChoice::Item> segmentItems;
        for (const auto &[code, label] : items) {
            segmentItems.append({code, label});
        }
        segments->setItems(segmentItems);
        connect(segments, &SegmentedChoice::chosen, this, [this](const QString &code) {
            m_value = code;
            Q_EMIT edited(m_value);
        });
        m_show = [segments](const Value &value) { segments->setValue(std::get<QString>(value)); };
        return;
    }
    auto *box = new ChoiceBox(m_widget);
    m_widget = box;
    ignoreWheelWithoutFocus(box);
    box->addItem(u"–"_s, QString());
    for (const auto &[code, label] : items) {
        box->addItem(label, code);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    connect(box, &QComboBox::activated, this, [this, box] {
        m_value = box->currentData().toString();
        Q_EMIT edited(m_value);
        Q_EMIT finished();
    });
    m_show = [box](const Value &value) { box->setCurrentIndex(std::max(0, box->findData(std::get<QString>(value)))); };
}

void FieldEditor::makeVocabulary()
{
    auto *box = new ChoiceBox(m_widget);
    m_widget = box;
    ignoreWheelWithoutFocus(box);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->lineEdit()->setAccessibleName(m_info.labelText());
    box->addItem(QString(), QString());
    for (const auto &[code, label] : choices()) {
        box->addItem(label, code);
    }
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(box->lineEdit(), &QLineEdit::textEdited, this, [this, box] { box->completer()->popup()->setAccessibleName(m_info.labelText()); });
    const auto take = [this, box](int index) {
        const Value value = box->itemData(index).toString();
        if (value != m_value) {
            m_value = value;
            Q_EMIT edited(m_value);
        }
    };
    connect(box, &QComboBox::activated, this, [this, take](int index) {
        take(index);
        Q_EMIT finished();
    });
    connect(box->lineEdit(), &QLineEdit::editingFinished, this, [this, box, take] {
        const int index = box->findText(box->currentText(), Qt::MatchFixedString);
        if (index >= 0) {
            take(index);
        } else {
            if (!box->currentText().isEmpty()) {
                Q_EMIT refused(tr("“%1” is not in the list for “%2”; the value before is kept.").arg(box->currentText().left(40), m_info.labelText()));
            }
            m_show(m_value);
        }
    });
    m_show = [this, box](const Value &value) {
        const QString code = std::get<QString>(value);
        const int index = box->findData(code);
        box->setCurrentIndex(index < 0 ? 0 : index);
        if (index < 0) {
            box->setEditText(code); // A code that this release of the vocabulary does not know stays visible.
        }
    };
}

void FieldEditor::makeSet(Look look)
{
    if (look == Look::Form && m_info.limits.choices) {
        auto *chips = new ChoiceChips(m_widget);
        m_widget = chips;
        m_refresh = [this, chips] {
            QList<ChoiceChips::Item> items;
            for (const auto &[code, label] : choices()) {
                items.append({code, label});
            }
            chips->setItems(items);
        };
        m_refresh();
        connect(chips, &ChoiceChips::chosenChanged, this, [this](const QStringList &codes) {
            m_value = codes;
            Q_EMIT edited(m_value);
        });
        m_show = [chips](const Value &value) { chips->setChosen(std::get<QStringList>(value)); };
        return;
    }
    auto *button = new CheckListButton(m_widget);
    m_widget = button;
    QList<CheckListButton::Item> items;
    for (const auto &[code, label] : choices()) {
        items.append({code, label});
    }
    button->setItems(items);
    connect(button, &CheckListButton::chosenChanged, this, [this](const QStringList &codes) {
        m_value = codes;
        Q_EMIT edited(m_value);
    });
    connect(button, &CheckListButton::closed, this, &FieldEditor::finished);
    m_show = [button](const Value &value) { button->setChosen(std::get<QStringList>(value)); };
}

void FieldEditor::makeLinks()
{
    auto *button = new CheckListButton(m_widget);
    m_widget = button;
    m_refresh = [this, button] {
        QList<CheckListButton::Item> items;
        for (const auto &[code, label] : choices()) {
            items.append({code, label});
        }
        button->setItems(items);
    };
    m_refresh();
    connect(button, &CheckListButton::chosenChanged, this, [this](const QStringList &codes) {
        Links links;
        for (const QString &code : codes) {
            links.insert(QUuid(code));
        }
        m_value = links;
        Q_EMIT edited(m_value);
    });
    connect(button, &CheckListButton::closed, this, &FieldEditor::finished);
    m_show = [button](const Value &value) {
        QStringList codes;
        for (const QUuid &id : std::get<Links>(value)) {
            codes.append(id.toString(QUuid::WithoutBraces));
        }
        button->setChosen(codes);
    };
}

void FieldEditor::makeReference()
{
    auto *box = new ChoiceBox(m_widget);
    m_widget = box;
    ignoreWheelWithoutFocus(box);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    m_refresh = [this, box] {
        box->clear();
        box->addItem(u"–"_s, QString());
        for (const auto &[code, label] : choices()) {
            box->addItem(label, code);
        }
    };
    m_refresh();
    connect(box, &QComboBox::activated, this, [this, box] {
        m_value = EntityRef{QUuid(box->currentData().toString())};
        Q_EMIT edited(m_value);
        Q_EMIT finished();
    });
    m_show = [box](const Value &value) {
        const QUuid id = std::get<EntityRef>(value).id;
        box->setCurrentIndex(id.isNull() ? 0 : std::max(0, box->findData(id.toString(QUuid::WithoutBraces))));
    };
}

void FieldEditor::makeCheckBox()
{
    auto *box = new QCheckBox(m_info.labelText(), m_widget);
    m_widget = box;
    connect(box, &QCheckBox::toggled, this, [this](bool on) {
        m_value = on;
        Q_EMIT edited(m_value);
    });
    m_show = [box](const Value &value) { box->setChecked(std::get<bool>(value)); };
}

} // namespace Credwright
