/**
 * Words that name nothing alone but take part in names: "model" in "world model", "low" in "low-rank". In the
 * singular.
 */
export const commonNouns: ReadonlySet<string> = new Set(
  (
    'accuracy adaptive algorithm analysis answer approach architecture area assistant average ' +
    'aware backbone base behavior benchmark best better budget candidate capacity centric class ' +
    'code collapse completion computation computational computer condition constraint content ' +
    'context control cost cross current data dataset decision deep design detail different ' +
    'dimension distribution domain driven dual dynamic effective efficient element environment ' +
    'error estimate estimator evaluation evolve evolving experiment external factor fast ' +
    'feature few field final fine frame framework free function gap general generation global ' +
    'goal group guide hidden high human hybrid inference information input instance interaction ' +
    'interface intermediate internal joint knowledge label language large layer learning length ' +
    'level local log long loss low machine mean mechanism method metric minimum mode model ' +
    'modern multi natural network neural non object objective observation offline online open ' +
    'optimization order output parameter part pattern performance pipeline platform point pool ' +
    'position post pre prediction prior problem process processing project property quality ' +
    'question random rate raw real reduction relation representation research resource response ' +
    'result robust sample scale scene score script scripts selective self sensitivity sequence ' +
    'set setting short signal similar simple single size small source space speed stage ' +
    'standard state statistic statistical step strategy structure study subset system target ' +
    'task technique term test text time tool training tuned tuning type unified unseen update ' +
    'user value variable variance version view weight work world zero'
  ).split(' '),
);
