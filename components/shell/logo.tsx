/** Two bars of unequal height: one text beside the other, and they differ. */
export function Logo() {
  return (
    <span aria-hidden className="flex h-5 items-end gap-[3px]">
      <span className="h-5 w-[7px] rounded-[1px] bg-ink" />
      <span className="h-3.5 w-[7px] rounded-[1px] bg-contradicts" />
    </span>
  )
}
