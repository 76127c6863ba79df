"""What findings say in Chinese."""

import math

TABLE = {
    "bound >": "超过{}",
    "bound >=": "至少{}",
    "bound <": "不到{}",
    "bound <=": "至多{}",
    "bound ~": "约{}",
    "said": "“{}”（{}）",
    "source": "{}，{}",
    "no-time": "未注明的时间",
    "period": "{}至{}",
    "then": " → ",
    "listed": "；",
    "step": "{one:figure}（{one:time}，{one:source}）",
    "contradiction": "{one:said}与{other:said}就{one:time}而言不能同时成立："
    "{left}与{right}没有交集",
    "last-digit": "{one:said}与{other:said}就{one:time}而言只差最后一位：{left}与{right}没有交集",
    "bound-conflict": "{one:said}与{other:said}就{one:time}而言互相排斥：{left}与{right}没有交集",
    "bounds-far-apart": "{one:said}与{other:said}就{one:time}而言相差过大，不像同一事物的界限："
    "{left}与{right}没有交集",
    "opposite-direction": "{one:said}与{other:said}就{one:time}而言方向相反",
    "implausible-progression": "{one:said}（{one:time}）与{other:said}（{other:time}）："
    "只增不减的数字变小了，从{left}到{right}",
    "exchanged": "{one:said}与{other:said}就{one:time}而言只是相邻两位数字互换："
    "{left}与{right}没有交集",
    "swapped": "{one:said}（{one:time}）与{other:said}（{other:time}）只是相邻两位数字互换，"
    "且并非两者都说明时间：{left}与{right}没有交集",
    "untold": "{one:said}与{other:said}在一天之内先后报道，且并非两者都说明时间："
    "{left}与{right}没有交集",
    "nested": "{one:said}（{one:time}）大于{other:said}，而后者的时间（{other:time}）包含前者："
    "{left}高于{right}",
    "streak": "{one:said}与{other:said}不相符：从{one:time}到{other:time}，次数应随时间增加",
    "revision": "{one:said}被修正为{other:said}，时间为{one:time}：{left}与{right}没有交集",
    "scale": "{one:said}与{other:said}就{one:time}而言数字相同，相差{factor}倍："
    "如果其中之一单位有误，{small}{factor}即为{large}",
    "trend": "{one:said}（{one:time}）与前后的{before:said}和{after:said}相差悬殊："
    "{factor}之后正好落在两者之间",
    "currency": "{one:said}与{other:said}就{one:time}而言数字相同而货币不同：{pair}之一可能有误",
    "point": "{one:said}与{other:said}就{one:time}而言数字相同，一为百分比，一为百分点："
    "其中之一可能有误",
    "tolerance": "{sentence}（超出{metric}的容差{tolerance}%）",
    "fact-conflict": "{slot}：{one:said}与{other:said}不能同时成立",
    "replanned": "{slot}：{other:said}与先前的{one:said}日期不同",
    "strength": "{one:said}的说法弱于{other:said}",
    "stronger-draft": "稿件中的“{one:figure}”比任何报道都说得更强：{other:said}",
    "agree": "{count}条陈述一致：{one:figure}",
    "agree-kind": "{count}条陈述一致：{one:figure}（{kind}：{left}与{right}有交集）",
    "within": "{count}条陈述一致：{one:figure}，在{metric}的容差{tolerance}%之内",
    "aside": "相近而未作比较：{listed}",
    "scope": "{one:said}与{other:said}口径不同（{mine} / {yours}），未作比较",
    "plain-scope": "无限定词",
    "supported": "{one:figure}有来源支持：{other:said}，独立来源共{count}个",
    "stale": "稿件中的{one:figure}是{old:source}的数字；{new:said}更新（{new:time}）",
    "unsupported": "没有报道支持{one:figure}（{one:time}）",
    "elsewhere": "没有报道支持{one:figure}（{one:time}）；"
    "{other:source}有同样的数字，但所指不同（{slot}）",
    "undated": "没有任何报道在任何时间有稿件中的{one:figure}；最新的是{new:said}，时间为{new:time}",
    "misattributed": "稿件称{one:figure}出自{mine}，{other:said}称出自{yours}",
    "bad-ignore": "此忽略无效：{problem}（{hint}）",
    "nothing-off": "此处没有可以重新开启的检查",
    "unused-ignore": "此忽略没有作用：该处没有{codes}的发现",
    "expired-ignore": "此忽略已于{until}到期，而今为{day}",
}


def short(number: float) -> str:
    """A number in few characters, its scale as a character.

    >>> short(135000), short(3.85e9), short(26.5), short(float("-inf"))
    ('13.5万', '38.5亿', '26.5', '-∞')
    """
    if math.isinf(number):
        return "∞" if number > 0 else "-∞"
    for power, character in ((12, "万亿"), (8, "亿"), (4, "万")):
        if abs(number) >= 10**power:
            return f"{number / 10**power:.6g}{character}"
    return f"{number:.6g}"
