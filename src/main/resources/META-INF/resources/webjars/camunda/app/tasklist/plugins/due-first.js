/*
 * The list begins with what is due first. The Tasklist would begin with what is newest; whoever chooses another order
 * keeps it, because the choice stands in the page's address.
 */
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

window.angular.module('cam.tasklist').run([
  '$location',
  ($location) => {
    if (!$location.search().sorting) {
      $location.search('sorting', DUE_FIRST).replace();
    }
  },
]);
