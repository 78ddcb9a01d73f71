/*
 * Copyright Camunda Services GmbH and/or licensed to Camunda Services GmbH
 * under one or more contributor license agreements. See the NOTICE file
 * distributed with this work for additional information regarding copyright
 * ownership. Camunda licenses this file to you under the Apache License,
 * Version 2.0; you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

// The complete configuration of this application; it stands in for the file of the same name in Camunda's jar.
// Compare the two at every update of Camunda.
export default {
  app: {
    name: '待办',
    vendor: '联席'
  },

  dateFormat: {
    monthName: 'MMMM',
    day: 'D日',
    abbr: 'YYYY-MM-DD HH:mm',
    short: 'YYYY年M月D日',
    normal: 'YYYY年M月D日 HH:mm',
    long: 'YYYY年M月D日dddd HH:mm'
  },

  // the browser's language decides, and Chinese stands for every language that is not here
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },

  // paths are relative to this application
  customScripts: [
    '../lianxi/texts.js',
    '../lianxi/session.js',
    '../lianxi/notices.js',
    '../lianxi/header.js',
    '../lianxi/dates.js',
    '../lianxi/diagrams.js',
    'plugins/case-file.js',
    'plugins/chinese-forms.js',
    'plugins/chinese-filters.js',
    'plugins/due-first.js',
    'plugins/form-errors.js',
    'plugins/form-typing.js'
  ],

  // no request to Camunda's own welcome page
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '认领当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '转到第一个待办分类'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '转到列表中的第一项任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '转到表单的第一个填写项'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: '打开启动流程窗口'
    }
  }
};
