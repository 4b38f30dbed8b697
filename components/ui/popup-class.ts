/** The look of what floats over the page: menus, lists, small windows. */
export const popupClass =
  'rounded-lg border border-line-strong bg-surface text-ink shadow-raised outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0'
