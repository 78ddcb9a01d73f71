const { readdirSync } = require('node:fs');
const { basename, join } = require('node:path');

/** Every file in rules/ is a rule of the house, and every rule is an error: a warning nobody must heed is noise. */
const rules = readdirSync(join(__dirname, 'rules')).map((file) => basename(file, '.js'));

module.exports = {
  configs: {
    recommended: {
      rules: Object.fromEntries(rules.map((rule) => [rule, 'error']))
    }
  }
};
