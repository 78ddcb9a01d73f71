/*
 * Everything that form-js 1.8.7, the form viewer of Camunda 7.24.0, can say to people, in Chinese.
 * Texts that form authors write are theirs; form-js's own are here, complete for the viewer.
 */

/** Whole texts. */
export const TEXTS = {
  // fields
  Select: '请选择',
  Search: '输入关键字检索',
  'No results': '没有符合的选项',
  'All values selected': '已全部选择',
  'Remove tag': '移除',
  'Skip to search': '跳到检索框',
  Increment: '增加',
  Decrement: '减少',
  'yyyy-mm-dd': '年-月-日',
  'hh:mm': '时:分',
  'hh:mm ?m': '时:分',
  // dynamic lists
  'Add new': '添加一行',
  Collapse: '收起',
  // tables
  'Nothing to show.': '没有内容。',
  'Previous page': '上一页',
  'Next page': '下一页',
  ' of ': ' / ',
  'Click to remove sorting': '点击取消排序',
  // pictures, embedded pages, empty places
  'This is an image placeholder': '图片无法显示',
  'No content to show.': '没有内容。',
  "External content couldn't be loaded.": '外部内容无法显示。',
  // mistakes
  'Field is required.': '此项必填。',
  'Value is not a number.': '请填写数字。',
  'Value is expected to be an integer.': '请填写整数。',
  'Field must be a valid email.': '请填写有效的电子邮箱地址。',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    '请填写带国家代码的电话号码，例如 +867731234567。',
  'Date and time must both be entered.': '日期和时间须同时填写。',
  // maker's mark
  'Powered by bpmn.io': '表单由 bpmn.io 提供技术支持',
  'Web-based tooling for BPMN, DMN, and forms powered by': 'BPMN、DMN 和表单工具由以下项目提供：',
};

/** Texts with a number or a name in them. */
export const PATTERNS = [
  [/^Expand all \((\d+)\)$/, '展开全部（$1）'],
  [/^Remove list item (\d+)$/, '移除第 $1 行'],
  [/^Click to sort by (.+) descending$/, '点击按“$1”降序排列'],
  [/^Click to sort by (.+) ascending$/, '点击按“$1”升序排列'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '小数最多 $1 位。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填写有效的数值，最接近的是 $1 和 $2。'],
  [/^Field must match pattern .*\.$/s, '填写的内容不符合要求的格式。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字。'],
];

/** The calendar that opens below a date field (flatpickr). */
export const CALENDAR = {
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  },
  months: {
    shorthand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
    longhand: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  },
  firstDayOfWeek: 1,
  ordinal: () => '',
  rangeSeparator: ' 至 ',
  weekAbbreviation: '周',
  scrollTitle: '滚动可增减',
  toggleTitle: '点击切换上午和下午',
  amPM: ['上午', '下午'],
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分',
  time_24hr: true,
};
