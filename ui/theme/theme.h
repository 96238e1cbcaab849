#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace Credwright {

/// Colours, fonts and sizes of the program, from one place: the palette and style sheet of the widgets, and the named colours
/// that painters read. Follows the system's lightness or the user's choice; text grows from 100 % to 200 % besides the system's scale.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };
    enum Token {
        Window,
        Surface,
        Rail,
        Alt,
        Band,
        Line,
        LineFaint,
        FieldLine,
        Text,
        Text2,
        Text3,
        Accent,
        OnAccent,
        AccentTint,
        TintLine,
        AccentHover,
        Ok,
        OkTint,
        OkLine,
        Should,
        ShouldFill,
        ShouldTint,
        ShouldLine,
        Must,
        MustTint,
        MustLine,
        Consider,
        ConsiderTint,
        ConsiderLine,
        Chart1,
        Chart2,
        Chart3,
        Chart4,
        Chart5,
        TokenCount
    };
    enum FontRole {
        BodyFont,
        BodyBoldFont,
        StepTitleFont,
        FigureFont,
        StartTitleFont,
        CardTitleFont,
        CompactFont,
        LabelFont,
        LabelPlainFont,
        ChartFont,
        RailGroupFont
    };

    static Theme &instance();

    /// Sets style, palette, font and style sheet; call once, after the application's font is known.
    void apply(QApplication &application);
    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    bool isDark() const { return m_dark; }
    /// 1.0 to 2.0.
    double textFactor() const { return m_factor; }
    void setTextFactor(double factor);

    static QColor color(Token token);
    /// The colour in a given scheme, for tests of contrast and for exports, which are always light.
    static QColor colorIn(Token token, bool dark);
    static QFont font(FontRole role);
    /// Logical pixels at 100 % to pixels at the chosen text size.
    static int px(int pixels);

Q_SIGNALS:
    void changed();

private:
    Theme() = default;
    void refresh();
    QString styleSheet() const;

    QApplication *m_application = nullptr;
    Scheme m_scheme = Scheme::System;
    bool m_systemDark = false;
    bool m_dark = false;
    double m_factor = 1.0;
    QFont m_base;
};

} // namespace Credwright
