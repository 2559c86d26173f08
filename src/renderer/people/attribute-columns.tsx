import type { Variable } from '../../shared/model/variable'
import type { GridColumn } from '../grid/grid-model'
import { text } from '../i18n/text'
import { VariableHead } from './VariableHead'

/** The columns of attributes, as wide as their names and types want. */
export function attributeColumns(variables: readonly Variable[], readOnly: boolean): GridColumn[] {
  return variables.map((variable, index) => ({
    id: variable.id,
    title: variable.name,
    width: widthOf(variable),
    isNumber: variable.type === 'number',
    choices: choicesOf(variable),
    ...(readOnly
      ? {}
      : { head: <VariableHead variable={variable} previous={variables[index - 1]} next={variables[index + 1]} /> }),
  }))
}

function choicesOf(variable: Variable): readonly string[] | undefined {
  if (variable.type === 'choice') return variable.choices
  return variable.type === 'boolean' ? [text('people:yes'), text('people:no')] : undefined
}

/** A column of a count: read, not edited. */
export function countColumn(id: string, title: string): GridColumn {
  return { id, title, width: Math.max(64, 24 + title.length * 7), isNumber: true, isReadOnly: true }
}

/** Room for the name, the role beside it and the arrow of the menu. */
function widthOf({ name, type, role }: Variable): number {
  return Math.min(260, Math.max(type === 'text' ? 140 : 96, 56 + name.length * 7 + (role === null ? 0 : 48)))
}
